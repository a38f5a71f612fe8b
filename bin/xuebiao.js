#!/usr/bin/env node
const { existsSync } = require('node:fs')
const { join } = require('node:path')

const program = join(__dirname, '..', 'dist', 'xuebiao.js')
if (existsSync(program)) require(program)
else {
  const folder = join(__dirname, '..')
  console.error(`${folder}：还没有构建，请先在这里运行 npm ci。 It is not built yet: run npm ci there first.`)
  process.exitCode = 2
}
