/**
 * Draws the icons of the add-in: `node scripts/icons.js` writes assets/icons/. The same script draws the same pixels.
 *
 * Every icon is a white figure on a solid tile. The tile's colour stands 4.5 to 1 against its figure and 3 to 1 against
 * the white, grey and black of ribbons, so that figure and tile are seen on all of them.
 */
const { mkdirSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')
const { crc32, deflateSync } = require('node:zlib')

/** Ribbons ask for 16 to 80, lists of add-ins for 32 and 64. */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80]

/** Strokes from point to point on a tile that is 32 wide; `small` is what is left of them up to `SMALL` pixels. */
const SMALL = 20
const FIGURES = {
  /** A table with a tick. */
  pane: {
    tile: [0, 126, 134],
    width: 2.4,
    small: {
      width: 3,
      lines: [
        [
          [7, 8.5],
          [25, 8.5],
        ],
        [
          [7, 16.5],
          [10, 16.5],
        ],
        [
          [13.5, 20],
          [18, 24.5],
          [26, 14.5],
        ],
      ],
    },
    lines: [
      [
        [7, 9],
        [25, 9],
      ],
      [
        [7, 16],
        [14, 16],
      ],
      [
        [7, 23],
        [12, 23],
      ],
      [
        [14.5, 20],
        [18, 24],
        [25.5, 14.5],
      ],
    ],
  },
  /** A sheet with a plus. */
  template: {
    tile: [62, 112, 182],
    width: 2.6,
    small: {
      width: 4,
      lines: [
        [
          [16, 8],
          [16, 24],
        ],
        [
          [8, 16],
          [24, 16],
        ],
      ],
    },
    lines: [
      [
        [9, 6.5],
        [23, 6.5],
        [23, 25.5],
        [9, 25.5],
        [9, 6.5],
      ],
      [
        [16, 11.5],
        [16, 20.5],
      ],
      [
        [11.5, 16],
        [20.5, 16],
      ],
    ],
  },
  /** A tick. */
  check: {
    tile: [62, 130, 40],
    width: 3.6,
    lines: [
      [
        [7, 16.5],
        [13.5, 23],
        [25.5, 9],
      ],
    ],
  },
  /** A sum. */
  rollup: {
    tile: [168, 100, 12],
    width: 3,
    lines: [
      [
        [23, 10.5],
        [23, 7],
        [9.5, 7],
        [17, 16],
        [9.5, 25],
        [23, 25],
        [23, 21.5],
      ],
    ],
  },
}

/** Points per pixel and direction that are looked at. */
const SAMPLES = 8
const TILE = 32
const RADIUS = 5

function distance([px, py], [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay]
  const along = Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy)))
  return Math.hypot(px - ax - along * dx, py - ay - along * dy)
}

const isOnTile = ([x, y]) => {
  const [dx, dy] = [Math.max(RADIUS - x, x - TILE + RADIUS, 0), Math.max(RADIUS - y, y - TILE + RADIUS, 0)]
  return Math.hypot(dx, dy) <= RADIUS
}

const isOnFigure = (point, { lines, width }) =>
  lines.some((line) => line.slice(1).some((end, index) => distance(point, line[index], end) <= width / 2))

/** RGBA, row by row. */
function draw({ tile, small, ...large }, size) {
  const figure = size <= SMALL && small ? small : large
  const pixels = Buffer.alloc(size * size * 4)
  const scale = TILE / size
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      let [onTile, onFigure] = [0, 0]
      for (let i = 0; i < SAMPLES * SAMPLES; i++) {
        const point = [
          (x + ((i % SAMPLES) + 0.5) / SAMPLES) * scale,
          (y + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) * scale,
        ]
        if (!isOnTile(point)) continue
        onTile++
        if (isOnFigure(point, figure)) onFigure++
      }
      const white = onTile === 0 ? 0 : onFigure / onTile
      const at = (y * size + x) * 4
      tile.forEach((part, index) => (pixels[at + index] = Math.round(part + (255 - part) * white)))
      pixels[at + 3] = Math.round((onTile / (SAMPLES * SAMPLES)) * 255)
    }
  return pixels
}

function chunk(type, content) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

function png(pixels, size) {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(size, 0)
  head.writeUInt32BE(size, 4)
  // Eight bits, red green blue and alpha.
  head.set([8, 6, 0, 0, 0], 8)
  const rows = Array.from({ length: size }, (_, y) =>
    Buffer.concat([Buffer.from([0]), pixels.subarray(y * size * 4, (y + 1) * size * 4)]),
  )
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

if (require.main === module) {
  const folder = join(__dirname, '..', 'assets', 'icons')
  mkdirSync(folder, { recursive: true })
  for (const [name, figure] of Object.entries(FIGURES))
    for (const size of SIZES)
      writeFileSync(join(folder, `${name}-${size}.png`), png(draw(figure, size), size))
}

module.exports = { FIGURES }
