/** Places as they stand in a row. */
import type { InstallTarget } from "./store.ts";

export interface PlaceColumns {
  readonly kind: string;
  readonly id: string;
  readonly enterprise: string;
}

export function targetColumns(place: InstallTarget): PlaceColumns {
  switch (place.kind) {
    case "team":
      return { kind: "team", id: place.team, enterprise: place.enterprise ?? "" };
    case "enterprise":
      return { kind: "enterprise", id: place.enterprise, enterprise: place.enterprise };
  }
}

export function targetOf({ kind, id, enterprise }: PlaceColumns): InstallTarget {
  if (kind === "enterprise") return { kind, enterprise: id };
  return { kind: "team", team: id, ...(enterprise !== "" && { enterprise }) };
}

/** What finds the row of a place. */
export function keyOf(place: InstallTarget): Pick<PlaceColumns, "kind" | "id"> {
  const { kind, id } = targetColumns(place);
  return { kind, id };
}
