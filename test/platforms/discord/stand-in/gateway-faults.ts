/** What the gateway does other than usual. */
export interface Troubles {
  /** Upgrades are refused with this status, or never answered. */
  refuse: number | "silently" | undefined;
  /** The next IDENTIFYs are answered by a close with these codes. */
  closeOnIdentify: number[];
  /** So many of the next IDENTIFYs, and RESUMEs, are answered by op 9 (not resumable). */
  invalidIdentifies: number;
  invalidResumes: number;
  /** Heartbeats are not acknowledged. */
  acks: boolean;
  /** HELLO is sent. */
  hello: boolean;
  /** READY is sent. */
  ready: boolean;
}

export const noTroubles = (): Troubles => ({
  refuse: undefined,
  closeOnIdentify: [],
  invalidIdentifies: 0,
  invalidResumes: 0,
  acks: true,
  hello: true,
  ready: true,
});
