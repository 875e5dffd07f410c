/** What the figures were taken on, as far as it is anybody's business. */
import { cpus, totalmem } from "node:os";

export function machine(): string {
  const [first] = cpus();
  const gibibytes = Math.round(totalmem() / 2 ** 30);
  const model = first?.model.trim() ?? "unknown";
  return `Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} × ${model}, ${gibibytes} GiB`;
}
