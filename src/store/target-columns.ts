/** Places as they stand in a row. */
import type { Place } from "./store.ts";

export interface PlaceColumns {
  readonly kind: string;
  readonly id: string;
  readonly enterprise: string;
}

export function columnsOf(place: Place): PlaceColumns {
  switch (place.kind) {
    case "team":
      return { kind: "team", id: place.team, enterprise: place.enterprise ?? "" };
    case "enterprise":
      return { kind: "enterprise", id: place.enterprise, enterprise: place.enterprise };
  }
}

export function placeIn({ kind, id, enterprise }: PlaceColumns): Place {
  if (kind === "enterprise") return { kind, enterprise: id };
  return { kind: "team", team: id, ...(enterprise !== "" && { enterprise }) };
}

/** What finds the row of a place. */
export function keyOf(place: Place): Pick<PlaceColumns, "kind" | "id"> {
  const { kind, id } = columnsOf(place);
  return { kind, id };
}
