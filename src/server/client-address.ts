/** Finds the address that a request comes from, also behind proxies. */
import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";

/** https://www.rfc-editor.org/rfc/rfc6890#section-2.2, https://www.rfc-editor.org/rfc/rfc6598 */
const privateNetworks: readonly (readonly [string, number, "ipv4" | "ipv6"])[] = [
  ["10.0.0.0", 8, "ipv4"],
  ["100.64.0.0", 10, "ipv4"],
  ["127.0.0.0", 8, "ipv4"],
  ["169.254.0.0", 16, "ipv4"],
  ["172.16.0.0", 12, "ipv4"],
  ["192.168.0.0", 16, "ipv4"],
  ["::1", 128, "ipv6"],
  ["fc00::", 7, "ipv6"],
  ["fe80::", 10, "ipv6"],
];

const privateAddresses = createPrivateAddresses();

function createPrivateAddresses(): BlockList {
  const addresses = new BlockList();
  for (const network of privateNetworks) addresses.addSubnet(...network);
  return addresses;
}

/**
 * Each proxy adds the address that it was called from at the end of X-Forwarded-For; what stands before those that our own
 * proxies added may be made up. https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/X-Forwarded-For
 *
 * @param proxies how many stand before this server; by default one, where the connection comes from a private network
 * @returns an IPv4 address, or the first half of an IPv6 address, of which one household has the other half; undefined for
 * this machine itself
 */
export function clientAddress(
  { headers, socket }: Pick<IncomingMessage, "headers" | "socket">,
  proxies?: number,
): string | undefined {
  const peer = withoutIpv4Prefix(socket.remoteAddress ?? "");
  const forwarded = String(headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((each) => withoutIpv4Prefix(each.trim()))
    .filter((each) => each !== "");
  const isProxied = forwarded.length > 0 && isPrivate(peer);
  const hops = proxies ?? (isProxied ? 1 : 0);
  const address = hops === 0 ? undefined : forwarded.at(-hops);
  if (address !== undefined) return networkOf(address);
  return /^(?:127\.|::1$)/.test(peer) ? undefined : networkOf(peer);
}

const withoutIpv4Prefix = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, "");

function isPrivate(address: string): boolean {
  const version = isIP(address);
  return version !== 0 && privateAddresses.check(address, version === 4 ? "ipv4" : "ipv6");
}

/** One name for everything that is no address: all who send such have it in common. */
function networkOf(address: string): string {
  switch (isIP(address)) {
    case 4:
      return address;
    case 6:
      return firstHalf(address);
  }
  return "none";
}

function firstHalf(address: string): string {
  const [head = "", tail = ""] = address.split("::");
  const [left, right] = [head, tail].map((part) => part.split(":").filter((each) => each !== ""));
  const written = [...(left ?? []), ...(right ?? [])].length;
  const zeros = Array.from({ length: 8 - written }, () => "0");
  return [...(left ?? []), ...zeros, ...(right ?? [])].slice(0, 4).join(":");
}
