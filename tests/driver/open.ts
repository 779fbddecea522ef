import { launchChromium } from "./chromium.ts";
import { launchFirefox } from "./firefox.ts";
import type { Options, Session } from "./session.ts";

/** Starts the browser that `cargo xtask` chose, with the extension that it built. */
export async function openBrowser(options: Options = { headless: true }): Promise<Session> {
  const executable = variable("DAYLIGHT_EXECUTABLE");
  const extension = variable("DAYLIGHT_EXTENSION");
  const browser = variable("DAYLIGHT_BROWSER");
  switch (browser) {
    case "chromium":
      return launchChromium(executable, extension, options);
    case "firefox":
      return launchFirefox(executable, extension, options);
    default:
      throw new Error(`DAYLIGHT_BROWSER is ${browser}: it should be chromium or firefox`);
  }
}

function variable(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run this through \`cargo xtask test\` or \`cargo xtask run\``);
  return value;
}
