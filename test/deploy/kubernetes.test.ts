/** The manifests for Kubernetes, held against the program and each other: settings, ports, paths, labels, what is forbidden. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import * as z from "zod";
import { settingNames } from "../../src/config/setting-names.ts";
import { Health } from "../../src/run/health.ts";
import type { GetHandler } from "../../src/server/get-handler.ts";
import { expectSettings, maxShutdown } from "./expect-settings.ts";
import { lastWords, readDockerfile } from "./read-dockerfile.ts";

const image = readDockerfile(readFileSync("Dockerfile", "utf8")).at(-1);
const imageUser = Number(lastWords(image, "USER").join("").split(":")[0]);

/** Where the program says how it is. */
function healthPaths(): readonly string[] {
  const paths: string[] = [];
  new Health().serveAt({ get: (path: string, _: GetHandler) => void paths.push(path) });
  return paths;
}

const folder = "deploy/kubernetes";
const labels = z.record(z.string(), z.string());
const metadata = z.object({ name: z.string() });
const probe = z.object({ httpGet: z.object({ path: z.string(), port: z.string() }) });
const container = z.object({
  image: z.string(),
  ports: z.array(z.object({ name: z.string(), containerPort: z.number() })),
  envFrom: z.array(z.object({ configMapRef: z.object({ name: z.string() }) })),
  env: z.array(
    z.object({
      name: z.string(),
      value: z.string().optional(),
      valueFrom: z
        .object({ secretKeyRef: z.object({ name: z.string(), key: z.string() }) })
        .optional(),
    }),
  ),
  startupProbe: probe,
  livenessProbe: probe,
  readinessProbe: probe,
  lifecycle: z
    .object({ preStop: z.object({ sleep: z.object({ seconds: z.number() }) }) })
    .optional(),
  securityContext: z.record(z.string(), z.unknown()),
});
const workload = z.object({
  kind: z.enum(["Deployment", "StatefulSet"]),
  metadata,
  spec: z.object({
    replicas: z.number(),
    selector: z.object({ matchLabels: labels }),
    template: z.object({
      metadata: z.object({ labels }),
      spec: z.object({
        terminationGracePeriodSeconds: z.number(),
        securityContext: z.record(z.string(), z.unknown()),
        containers: z.tuple([container]),
      }),
    }),
  }),
});

const objects = readdirSync(folder)
  .filter((name) => name !== "kustomization.yaml")
  .flatMap((name) => parseAllDocuments(readFileSync(join(folder, name), "utf8")))
  .map((document) => {
    expect(document.errors).toEqual([]);
    return document.toJS();
  });
const ofKind = (...kinds: readonly string[]) => objects.filter(({ kind }) => kinds.includes(kind));
const workloads = ofKind("Deployment", "StatefulSet").map((each) => workload.parse(each));
const named = workloads.map((each) => [each.metadata.name, each] as const);
const configMap = z
  .object({ metadata, data: z.record(z.string(), z.string()) })
  .parse(ofKind("ConfigMap")[0]);

describe("deploy/kubernetes", () => {
  it("lists all of its files, and one place for the image", () => {
    const list = parse(readFileSync(join(folder, "kustomization.yaml"), "utf8"));
    const files = readdirSync(folder).filter((name) => name !== "kustomization.yaml");
    expect([...list.resources].sort()).toEqual(files.sort());
    const images = workloads.map((each) => each.spec.template.spec.containers[0].image);
    expect(new Set(images)).toEqual(
      new Set(list.images.map((each: { name: string }) => each.name)),
    );
  });

  it("has two pods for the web and one for the gateway", () => {
    const replicas = workloads.map(({ kind, spec }) => [kind, spec.replicas]);
    expect(Object.fromEntries(replicas)).toEqual({ Deployment: 2, StatefulSet: 1 });
    const modes = workloads.map(({ spec }) => {
      const { env } = spec.template.spec.containers[0];
      const valueIn = (name: string) => env.find((each) => each.name === name)?.value;
      return ["DISCORD_MODE", "SLACK_MODE", "PLAYGROUND"].map(valueIn);
    });
    expect(modes).toEqual(
      expect.arrayContaining([
        ["off", "http", "on"],
        ["gateway", "off", "off"],
      ]),
    );
  });

  it.each(named)("%s sets what are settings, and secrets by their name alone", (_, each) => {
    const { env, envFrom } = each.spec.template.spec.containers[0];
    expect(envFrom.map(({ configMapRef }) => configMapRef.name)).toEqual([configMap.metadata.name]);
    const values = env.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]]));
    expectSettings({ ...configMap.data, ...Object.fromEntries(values) });
    for (const { name, valueFrom } of env.filter(({ value }) => value === undefined)) {
      expect(settingNames).toContain(name);
      expect(valueFrom?.secretKeyRef).toMatchObject({ name: "nongrata", key: name });
    }
    for (const [name] of [...values, ...Object.entries(configMap.data)])
      expect(name).not.toMatch(/TOKEN|SECRET|_KEY|STORE_URL/);
    expect(ofKind("Secret")).toEqual([]);
  });

  it.each(named)(
    "%s is asked where the program says how it is, at a port that it opens",
    (_, each) => {
      const { env, ports, ...asked } = each.spec.template.spec.containers[0];
      const probes = [asked.startupProbe, asked.livenessProbe, asked.readinessProbe];
      expect(probes.map(({ httpGet }) => httpGet.path)).toEqual([
        "/healthz",
        "/healthz",
        "/readyz",
      ]);
      for (const { httpGet } of probes) {
        expect(healthPaths()).toContain(httpGet.path);
        const port = ports.find(({ name }) => name === httpGet.port);
        const set = env.find(({ name }) => name === "OPS_PORT")?.value;
        expect(String(port?.containerPort)).toBe(set);
      }
      const open = env.filter(({ name }) => /^(?:OPS_)?PORT$/.test(name)).map(({ value }) => value);
      expect(ports.map(({ containerPort }) => String(containerPort))).toEqual(open);
      expect(env.find(({ name }) => name === "OPS_HOST")?.value).toBe("0.0.0.0");
    },
  );

  it.each(named)("%s has the time that it takes to end", (_, each) => {
    const { terminationGracePeriodSeconds, containers } = each.spec.template.spec;
    const wait = containers[0].lifecycle?.preStop.sleep.seconds ?? 0;
    expect(terminationGracePeriodSeconds).toBeGreaterThan(wait + maxShutdown);
  });

  it.each(named)("%s runs as the image's user, who may write nothing", (_, each) => {
    const { securityContext, containers } = each.spec.template.spec;
    expect(securityContext).toMatchObject({
      runAsNonRoot: true,
      runAsUser: imageUser,
      seccompProfile: { type: "RuntimeDefault" },
    });
    expect(containers[0].securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ["ALL"] },
    });
  });

  it("selects pods that there are, by ports that they name", () => {
    const pods = workloads.map(({ spec }) => spec.template);
    const isOf = (selector: object) => (pod: (typeof pods)[number]) =>
      Object.entries(selector).every(([key, value]) => pod.metadata.labels[key] === value);
    for (const { spec } of workloads)
      expect(pods.filter(isOf(spec.selector.matchLabels))).toHaveLength(1);
    const services = ofKind("Service");
    expect(services).toHaveLength(2);
    for (const { spec } of services) {
      const [pod] = pods.filter(isOf(spec.selector));
      const names = pod?.spec.containers[0].ports.map(({ name }) => name);
      for (const { targetPort } of spec.ports) expect(names).toContain(targetPort);
    }
    const [budget] = ofKind("PodDisruptionBudget");
    expect(pods.filter(isOf(budget.spec.selector.matchLabels))).toHaveLength(1);
    const [policy, ofWeb] = ofKind("NetworkPolicy");
    expect(pods.filter(isOf(policy.spec.podSelector.matchLabels))).toHaveLength(2);
    expect(pods.filter(isOf(ofWeb.spec.podSelector.matchLabels))).toHaveLength(1);
  });
});
