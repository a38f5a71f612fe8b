#!/usr/bin/env node
require('../dist/xuebiao.js')
