/** A Socket Mode client of Slack's for one connection, that says why Slack wants it back, and stays open until it is closed. */
import type { SocketModeOptions } from "@slack/socket-mode";
import { SocketModeClient } from "@slack/socket-mode";

/** https://docs.slack.dev/apis/events-api/using-socket-mode#disconnect */
export const dismissed = "dismissed";
export const stumbled = "stumbled";

/**
 * By itself it hangs up as soon as it is told that the connection will be renewed, and what Slack
 * still sends over it, some ten seconds long, is lost.
 */
export class Dismissible extends SocketModeClient {
  constructor(options: SocketModeOptions) {
    super({ ...options, autoReconnectEnabled: false });
  }

  /** As the client does it, but for a payload that is written already. */
  acknowledge(envelope: string, payload: string): Promise<void> {
    const text = `{"envelope_id":${JSON.stringify(envelope)},"payload":${payload}}`;
    return new Promise((done, fail) => {
      const { websocket } = this;
      if (!websocket?.isActive()) fail(new Error("not connected"));
      else websocket.send(text, (error) => (error === undefined ? done() : fail(error)));
    });
  }

  protected override async onWebSocketMessage(
    message: string | ArrayBuffer,
    isBinary: boolean,
  ): Promise<void> {
    const reason = isBinary ? undefined : dismissalIn(String(message));
    if (reason !== undefined) {
      this.emit(dismissed, reason);
      return;
    }
    try {
      await super.onWebSocketMessage(message, isBinary);
    } catch (error) {
      // Of an envelope that isn't as expected; nobody would handle the rejection.
      this.emit(stumbled, error);
    }
  }
}

/** @returns nothing where it is another message */
function dismissalIn(message: string): string | undefined {
  if (!message.includes('"disconnect"')) return undefined;
  try {
    const { type, reason } = Object(JSON.parse(message));
    return type === "disconnect" ? String(reason) : undefined;
  } catch {
    // Cut short, or no JSON: the client passes over it.
    return undefined;
  }
}
