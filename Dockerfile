# The bot as it runs in production. The slim Debian image, because the tests run on Debian's C library too.
FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# No package that production needs has an install script, and none may run one.
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force
# Half of it is for editors and debuggers. Nothing in node_modules runs from TypeScript.
RUN find node_modules -type f \( -name '*.map' -o -name '*.ts' -o -name '*.mts' -o -name '*.cts' \) -delete

FROM node:24-bookworm-slim
ENV NODE_ENV=production PORT=3978 DATA_DIR=/tmp/outcomes-bot
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY package.json ./
COPY data ./data
COPY src ./src
# Everything in /app belongs to root, so the bot cannot change its own program.
USER node
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Without npm between, the bot itself gets the signal to stop.
CMD ["node", "--max-old-space-size=224", "--max-semi-space-size=2", "src/main.ts"]
