/** An element of an XML part, without its text. */
export interface Node {
  readonly name: string
  readonly children: readonly Node[]
}

/** The tree of a part. Throws where tags do not match: such a part is not well-formed. */
export function treeOf(xml: string): Node {
  const root = { name: '', children: [] as Node[] }
  const open: { name: string; children: Node[] }[] = [root]
  for (const [tag] of xml.replace(/^<\?xml[^>]*\?>/, '').matchAll(/<[^>]*>/g)) {
    const [, closing, name = '', empty] = /^<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>$/.exec(tag) ?? []
    const parent = open.at(-1)
    if (!parent || name === '') throw new Error(`not a tag: ${tag}`)
    if (closing === '/') {
      if (parent.name !== name) throw new Error(`${parent.name} ends as ${name}`)
      open.pop()
      continue
    }
    const node = { name, children: [] as Node[] }
    parent.children.push(node)
    if (empty !== '/') open.push(node)
  }
  const [only, ...others] = root.children
  if (open.length !== 1 || !only || others.length > 0) throw new Error('not one whole element')
  return only
}

/**
 * Children of the elements we write, in the order of the schema (ISO/IEC 29500-1, 21.2 and 20.5, annex A); `!` must be
 * there. Some elements mean different things in different places: those are named with their parent.
 */
const ORDER: Readonly<Record<string, string>> = {
  'c:chartSpace': 'roundedCorners chart! spPr txPr',
  'c:chartSpace/c:chart': 'title autoTitleDeleted plotArea! legend plotVisOnly dispBlanksAs',
  'c:title': 'tx layout overlay spPr txPr',
  'c:tx': 'strRef rich',
  'c:strRef': 'f! strCache',
  'c:numRef': 'f! numCache',
  'c:strCache': 'ptCount pt',
  'c:numCache': 'formatCode ptCount pt',
  'c:pt': 'v!',
  'c:rich': 'a:bodyPr! a:lstStyle a:p!',
  'c:txPr': 'a:bodyPr! a:lstStyle a:p!',
  'a:p': 'a:pPr a:r a:endParaRPr',
  'a:pPr': 'a:defRPr',
  'a:r': 'a:rPr a:t!',
  'a:defRPr': 'a:ln a:solidFill a:latin a:ea',
  'a:rPr': 'a:ln a:solidFill a:latin a:ea',
  'c:plotArea': 'layout lineChart barChart catAx valAx spPr',
  'c:layout': 'manualLayout',
  'c:manualLayout': 'layoutTarget xMode yMode wMode hMode x y w h',
  'c:lineChart': 'grouping! varyColors ser dLbls marker smooth axId!',
  'c:barChart': 'barDir! grouping varyColors ser dLbls gapWidth overlap axId!',
  'c:lineChart/c:ser': 'idx! order! tx spPr marker dPt dLbls cat val smooth',
  'c:barChart/c:ser': 'idx! order! tx spPr invertIfNegative dPt dLbls cat val',
  'c:ser/c:marker': 'symbol size spPr',
  'c:spPr': 'a:noFill a:solidFill a:pattFill a:ln',
  'a:ln': 'a:noFill a:solidFill a:prstDash',
  'a:solidFill': 'a:srgbClr!',
  'a:pattFill': 'a:fgClr a:bgClr',
  'a:fgClr': 'a:srgbClr!',
  'a:bgClr': 'a:srgbClr!',
  'c:cat': 'strRef!',
  'c:val': 'numRef!',
  'c:dLbls':
    'numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize',
  'c:catAx':
    'axId! scaling! delete axPos! majorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx! crosses auto lblAlgn lblOffset noMultiLvlLbl',
  'c:valAx':
    'axId! scaling! delete axPos! majorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx! crosses crossBetween',
  'c:scaling': 'orientation max min',
  'c:majorGridlines': 'spPr',
  'c:legend': 'legendPos layout overlay',
  'xdr:wsDr': 'twoCellAnchor',
  'xdr:twoCellAnchor': 'from! to! graphicFrame! clientData!',
  'xdr:from': 'col! colOff! row! rowOff!',
  'xdr:to': 'col! colOff! row! rowOff!',
  'xdr:graphicFrame': 'nvGraphicFramePr! xfrm! a:graphic!',
  'xdr:nvGraphicFramePr': 'cNvPr! cNvGraphicFramePr!',
  'xdr:xfrm': 'a:off a:ext',
  'a:graphic': 'a:graphicData!',
  'a:graphicData': 'c:chart!',
}

/** Every element whose children the schema would not take as they stand. */
export function outOfOrder(node: Node, parent = ''): string[] {
  const order = ORDER[`${parent}/${node.name}`] ?? ORDER[node.name]
  const [prefix = ''] = node.name.split(':')
  const wanted = (order ?? '').split(' ').filter(Boolean)
  const full = wanted.map((each) => (each.includes(':') ? each : `${prefix}:${each}`).replace('!', ''))
  const places = node.children.map(({ name }) => full.indexOf(name))
  const here = [
    ...node.children.flatMap(({ name }, index) =>
      (places[index] ?? -1) < 0 ? [`${node.name}: no ${name} here`] : [],
    ),
    ...(places.some((place, index) => place < (places[index - 1] ?? 0)) ? [`${node.name}: wrong order`] : []),
    ...full.flatMap((name, index) =>
      wanted[index]?.endsWith('!') && !places.includes(index) ? [`${node.name}: no ${name}`] : [],
    ),
  ]
  return [...here, ...node.children.flatMap((child) => outOfOrder(child, node.name))]
}
