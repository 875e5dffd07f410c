# The bot as a container image, for amd64 and arm64: docker build -t nongrata .
# How it is run: docs/deploy.md. A test carries these steps out (test/deploy/dockerfile.test.ts).

FROM node:24-bookworm-slim AS build
WORKDIR /bot
# Before the sources, so that a change of these alone installs nothing again.
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --no-audit --no-fund
# What the program never reads: types, maps, flags and borders of each country, other fonts, the library of another libc.
RUN find dist node_modules -regex '.*\.\(map\|d\.[cm]?ts\)' -delete \
  && find node_modules/@expo-google-fonts/inter -name '*.ttf' ! -name '*_400Regular.ttf' ! -name '*_700Bold.ttf' -delete \
  && rm -rf node_modules/world-countries/data node_modules/@libsql/*-musl
RUN mkdir store

# Debian's libc and certificates, and neither a shell nor a package manager.
FROM gcr.io/distroless/cc-debian12:nonroot
WORKDIR /bot
COPY --from=build /usr/local/bin/node /usr/local/bin/node
COPY --from=build /bot/node_modules ./node_modules
COPY --from=build /bot/package.json /bot/LICENSE /bot/NOTICE /bot/.env.example ./
COPY --from=build /bot/bin ./bin
COPY --from=build /bot/data ./data
COPY --from=build /bot/dist ./dist
COPY --from=build /bot/docs ./docs
# Where a volume for SQLite goes: STORE_URL=file:/store/data.db. A new volume takes its owner from here.
COPY --from=build --chown=65532:65532 /bot/store /store
USER 65532:65532
# The page and the platforms' requests at 3000; health and metrics at 9090, for this container alone unless OPS_HOST is set.
ENV HOST=0.0.0.0 OPS_PORT=9090
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.OPS_PORT || process.env.PORT || 3000}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# As in the Procfile.
CMD ["node", "--v8-pool-size=1", "--max-semi-space-size=8", "dist/main.js"]
