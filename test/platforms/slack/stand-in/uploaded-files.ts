/** Files as Slack takes them: https://docs.slack.dev/messaging/working-with-files#upload */

interface KeptFile {
  readonly length: number;
  bytes?: Buffer;
  isComplete: boolean;
  /** How often Slack refuses it still, until it has looked at it. */
  looks: number;
}

type Args = Readonly<Record<string, unknown>>;

export class KeptFiles {
  readonly all = new Map<string, KeptFile>();
  /** Has the bot the right to upload? */
  isAllowed = true;
  /** How often a new file is refused at first. */
  looks = 1;
  /** Are there charts in this workspace? */
  hasCharts = true;

  /** @param origin where bytes are taken */
  ask(args: Args, origin: string): object {
    if (!this.isAllowed) return missingScope;
    const id = `F0000${String(this.all.size + 1).padStart(4, "0")}`;
    this.all.set(id, { length: Number(args["length"]), isComplete: false, looks: this.looks });
    return { upload_url: `http://${origin}/upload/${id}`, file_id: id };
  }

  take(id: string, bytes: unknown): boolean {
    const file = this.all.get(id);
    if (file === undefined || !Buffer.isBuffer(bytes) || bytes.length !== file.length) return false;
    file.bytes = bytes;
    return true;
  }

  complete(args: Args): object {
    if (!this.isAllowed) return missingScope;
    const [{ id = "" } = {}] = Array.isArray(args["files"]) ? args["files"] : [];
    const file = this.all.get(id);
    if (file?.bytes === undefined) return { error: "file_not_found" };
    file.isComplete = true;
    return { files: [{ id }] };
  }

  /** @returns what Slack says to blocks that it can't show */
  refusal(blocks: unknown): string | undefined {
    const written = JSON.stringify(blocks ?? []);
    const isUnknown = !this.hasCharts && written.includes('"type":"data_visualization"');
    const [, id] = /"slack_file":\{"id":"([^"]*)"/.exec(written) ?? [];
    return isUnknown || (id !== undefined && !this.#shows(id)) ? "invalid_blocks" : undefined;
  }

  #shows(id: string): boolean {
    const file = this.all.get(id);
    if (file?.isComplete !== true) return false;
    file.looks -= 1;
    return file.looks < 0;
  }
}

const missingScope = { error: "missing_scope", needed: "files:write", provided: "commands" };
