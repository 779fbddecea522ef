/** Match patterns, as a manifest has them. */

/** Whether an address is one of a match pattern's: `https://*.example.org/path/*`. */
export function matches(pattern: string, address: string): boolean {
  const [, scheme, host, path] = /^(\*|https?):\/\/(\*|(?:\*\.)?[^/*]+)(\/.*)$/.exec(pattern) ?? [];
  if (scheme === undefined || host === undefined || path === undefined || !URL.canParse(address)) return false;
  const { protocol, hostname, pathname, search } = new URL(address);
  const isScheme = scheme === "*" ? /^https?:$/.test(protocol) : protocol === `${scheme}:`;
  const isHost = host === "*" || hostname === host || (host.startsWith("*.") && (hostname === host.slice(2) || hostname.endsWith(host.slice(1))));
  return isScheme && isHost && wildcard(path).test(pathname + search);
}

function wildcard(path: string): RegExp {
  return new RegExp(`^${path.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&")).join(".*")}$`);
}
