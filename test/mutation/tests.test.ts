import { expect, it } from "vitest";
import { bundleTests } from "./bundle-tests.mjs";

it("finds every test that the mutation tests run, and makes one bundle of them", async () => {
  const { files } = await bundleTests();
  expect(files.length).toBeGreaterThan(60);
}, 60_000);
