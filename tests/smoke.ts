import { openBrowser } from "./driver/open.ts";
import { EDITORS, servePages } from "./pages/server.ts";
const pages = await servePages(); const s = await openBrowser({ headless: true, bare: true });
for (const e of EDITORS) {
  const t = await s.open(`${pages.origin}/editors/${e}`);
  try {
  const r = await t.evaluate(() => { const b = document.querySelector<HTMLElement>("[aria-label=Message]")!.getBoundingClientRect(); return [b.x, b.y, b.width, b.height] as const });
  await t.clickAt(r[0] + 20, r[1] + 20);
  await t.type("Hello you,\nsecond  line"); await t.press("ArrowLeft"); 
  console.log(e, await t.evaluate(() => [window.model.text(), window.model.caret()]), await t.evaluate(() => document.querySelector("[aria-label=Message]")!.innerHTML.slice(0, 150)));
  await t.screenshot(`/tmp/hx/${s.browser}-${e}.png`);
  } catch (x) { console.log(e, String(x).slice(0, 300)) }
  await t.close();
}
await s.close(); await pages.close();
