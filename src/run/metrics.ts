/**
 * Counts what the log tells, for Prometheus: questions, the time of their answers, errors, reconnects. Only what an entry has
 * is counted, and an entry has nothing that a person typed. https://prometheus.io/docs/practices/naming/
 */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Entry, Log } from "../platforms/log.ts";
import type { RecordStats } from "../platforms/slack/views/app-home.ts";
import type { GetResponse } from "../server/get-handler.ts";
import { english } from "../words/english.ts";
import type { Health } from "./health.ts";

/** What is asked when the metrics are read. */
export interface MetricSources {
  readonly record: Pick<RecordStats, "record" | "programVersion">;
  /** The version of Node. */
  readonly node: string;
  /** Pictures that are drawn or wait for it. */
  readonly pendingPictures: () => number;
  readonly health: Pick<Health, "readiness">;
}

export interface Metrics {
  /** Counts an entry of the log. Never throws. */
  readonly observe: (level: keyof Log, entry: Entry) => void;
  readonly watch: (sources: MetricSources) => void;
  readonly print: () => Promise<GetResponse>;
}

const help = english.commandLine.metrics;

/** In seconds; both platforms wait for 3. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10];

/** How often the delay of the event loop is measured; by default 100 times a second, which costs something. */
const eventLoopMonitoringPrecision = 100;

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision });
  const counters = createCounters(registry);
  return {
    observe: (level, entry) => count(counters, level, entry),
    watch: (sources) => createGauges(registry, sources),
    print: async () => ({
      status: 200,
      type: registry.contentType,
      body: await registry.metrics(),
    }),
  };
}

const createCounters = (registry: Registry) => ({
  questions: new Counter({
    name: "nongrata_questions_total",
    help: help.questions,
    labelNames: ["platform", "event", "command", "outcome"],
    registers: [registry],
  }),
  acknowledgement: new Histogram({
    name: "nongrata_acknowledgement_seconds",
    help: help.acknowledgement,
    labelNames: ["platform"],
    buckets,
    registers: [registry],
  }),
  answer: new Histogram({
    name: "nongrata_answer_seconds",
    help: help.answer,
    labelNames: ["platform", "event"],
    buckets,
    registers: [registry],
  }),
  errors: new Counter({
    name: "nongrata_errors_total",
    help: help.errors,
    labelNames: ["platform", "level", "event"],
    registers: [registry],
  }),
  reconnects: new Counter({
    name: "nongrata_reconnects_total",
    help: help.reconnects,
    labelNames: ["platform"],
    registers: [registry],
  }),
});

type Counters = ReturnType<typeof createCounters>;

/** Offers while somebody types are no questions. */
const completion = "completion";

function count(counters: Counters, level: keyof Log, entry: Entry): void {
  const { platform = "none", event = "none", milliseconds } = entry;
  if (event === "reconnect") counters.reconnects.inc({ platform });
  else if (level === "warn" || level === "error") counters.errors.inc({ platform, level, event });
  if (milliseconds === undefined || event === "none") return;
  const acknowledgedMs = acknowledgementOf(entry);
  if (acknowledgedMs !== undefined)
    counters.acknowledgement.observe({ platform }, acknowledgedMs / 1000);
  counters.answer.observe({ platform, event }, milliseconds / 1000);
  if (entry.outcome !== undefined && event !== completion)
    counters.questions.inc(labelsOf({ ...entry, platform, event }));
}

/** Events of Discord that are messages: nothing acknowledges them. */
const messages: readonly unknown[] = ["mention", "direct-message", "role-mention"];

/** On Discord the answer to an interaction acknowledges it. */
function acknowledgementOf({ platform, event, milliseconds, acknowledgedMs }: Entry) {
  const isByAnswer = platform === "discord" && !messages.includes(event);
  return isByAnswer ? milliseconds : acknowledgedMs;
}

const labelsOf = ({
  platform = "none",
  event = "none",
  command = "none",
  outcome = "none",
}: Entry) => ({
  platform,
  event,
  command,
  outcome,
});

function createGauges(registry: Registry, sources: MetricSources): void {
  const { record, programVersion } = sources.record;
  const { node } = sources;
  const registers = [registry];
  new Gauge({
    name: "nongrata_build_info",
    help: help.buildInfo,
    labelNames: ["version", "node", "record"],
    registers,
  }).set({ version: programVersion, node, record: record.version }, 1);
  createGauge(registers, {
    name: "nongrata_record_age_seconds",
    help: help.recordAge,
    read: () => (Date.now() - Date.parse(record.date)) / 1000,
  });
  createGauge(registers, {
    name: "nongrata_pictures_pending",
    help: help.picturesPending,
    read: sources.pendingPictures,
  });
  createReadinessGauge(registers, sources);
}

interface GaugeOptions {
  readonly name: string;
  readonly help: string;
  /** Called when the metrics are read. */
  readonly read: () => number;
}

const createGauge = (registers: Registry[], { name, help, read }: GaugeOptions) =>
  new Gauge({
    name,
    help,
    registers,
    collect() {
      this.set(read());
    },
  });

const createReadinessGauge = (registers: Registry[], { health }: MetricSources) =>
  new Gauge({
    name: "nongrata_ready",
    help: help.ready,
    labelNames: ["part"],
    registers,
    async collect() {
      for (const [part, isReady] of Object.entries(await health.readiness()))
        this.set({ part }, isReady ? 1 : 0);
    },
  });
