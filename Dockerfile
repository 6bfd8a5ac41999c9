# One image, two roles: the default command runs web and worker together; `node --import tsx app/server.ts` and
# `node --import tsx app/worker.ts` run one each.
FROM node:20-bookworm-slim AS build
WORKDIR /vitrine
COPY package.json package-lock.json .npmrc ./
COPY prisma prisma
COPY prisma.config.ts ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:20-bookworm-slim
ENV NODE_ENV=production APP_ENV=production PORT=3000
WORKDIR /vitrine
COPY --from=build --chown=node:node /vitrine /vitrine
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=3s CMD node -e "fetch('http://localhost:'+process.env.PORT+'/healthz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"
CMD ["node", "--import", "tsx", "app/launch/start.ts"]
