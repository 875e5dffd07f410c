/** Pictures that are drawn when a test says so. */
import type {
  PictureRenderer,
  PictureRequest,
  RenderedPicture,
  RenderResult,
} from "../../../src/platforms/picture-renderer.ts";

export interface DrawnByHand extends PictureRenderer {
  /** How many have been asked to be drawn. */
  readonly asked: () => number;
  /** All that wait, and all that come. */
  readonly finish: (drawing?: RenderResult) => void;
}

export const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0xff]);

export const drawn: RenderResult & { readonly drawn: RenderedPicture } = {
  kind: "drawn",
  drawn: { name: "x", png },
};

/** @param known has all of them been drawn before? */
export function drawnByHand(known = false): DrawnByHand {
  const waiting: ((drawing: RenderResult) => void)[] = [];
  let asked = 0;
  let finished: RenderResult | undefined;
  return {
    idOf: () => drawn.drawn.name,
    cached: (_: PictureRequest) => (known ? drawn.drawn : undefined),
    render() {
      asked += 1;
      return finished === undefined
        ? new Promise((resolve) => waiting.push(resolve))
        : Promise.resolve(finished);
    },
    asked: () => asked,
    finish(drawing = drawn) {
      finished = drawing;
      for (const resolve of waiting.splice(0)) resolve(drawing);
    },
  };
}
