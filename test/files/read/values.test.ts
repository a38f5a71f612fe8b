import { row, type WorkbookFixture } from '../../support/xlsxFixture'
import { expectCells } from './cells'

/** A sheet whose A1 is the text of the only shared string. */
function text(item: string): WorkbookFixture {
  return { strings: item, rows: row(1, '<c r="A1" t="s"><v>0</v></c>') }
}

describe('texts', () => {
  expectCells([
    [
      'in the cell itself',
      { rows: row(1, '<c r="A1" t="inlineStr"><is><t>学校</t></is></c><c r="B1"><v>2</v></c>') },
      { A1: '学校', B1: 2 },
    ],
    [
      'in the cell itself, with formatted runs',
      {
        rows: row(
          1,
          '<c r="A1" t="inlineStr"><is><r><t>ab</t></r><r><rPr><b/></rPr><t xml:space="preserve"> cd</t></r></is></c>',
        ),
      },
      { A1: 'ab cd' },
    ],
    [
      'in the cell itself, as Excel never writes it',
      { rows: row(1, '<c r="A1" t="inlineStr"><v>ab</v></c><c r="B1"><is><t>cd</t></is></c>') },
      { A1: 'ab', B1: 'cd' },
    ],
    [
      'shared, with formatted runs',
      text('<si><r><t xml:space="preserve">ab </t></r><r><rPr><b/><sz val="9"/></rPr><t>cd</t></r></si>'),
      { A1: 'ab cd' },
    ],
    [
      'shared, without the phonetic text',
      {
        strings:
          '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si><si><t>x</t></si>',
        rows: row(1, '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>'),
      },
      { A1: '東京', B1: 'x' },
    ],
    [
      'empty items count',
      {
        strings: '<si/><si><t/></si><si></si><si><t>z</t></si>',
        rows: row(1, [0, 1, 2, 3].map((k) => `<c t="s"><v>${k}</v></c>`).join('')),
      },
      { A1: '', B1: '', C1: '', D1: 'z' },
    ],
    ['the last part of the archive', text('<si><t>q</t></si>'), { A1: 'q' }],
    ['blanks are kept', text('<si><t xml:space="preserve">  a b  </t></si>'), { A1: '  a b  ' }],
    ['digits stay text', text('<si><t>0610</t></si>'), { A1: '0610' }],
    [
      'entities and character references',
      text('<si><t>&lt;a&gt; &amp; &quot;b&quot; &#233;&#x1F600;&apos; &amp;lt;</t></si>'),
      { A1: `<a> & "b" é😀' &lt;` },
    ],
    [
      'characters that XML cannot hold',
      text('<si><t>a_x000D_b_x005F_x000D_ _X0000_</t></si>'),
      { A1: 'a\rb_x000D_ _X0000_' },
    ],
    ['line ends are one character', text('<si><t>a\r\nb\rc</t></si>'), { A1: 'a\nb\nc' }],
    ['CDATA', text('<si><t>a<![CDATA[<si>&]]>c</t></si>'), { A1: 'a<si>&c' }],
    ['a comment inside', text('<!-- <si><t>no</t></si> --><si><t>a<!-- b -->c</t></si>'), { A1: 'ac' }],
    [
      'of a formula, with all of the above',
      { rows: row(1, '<c r="A1" t="str"><f>x</f><v>a &amp; b<![CDATA[<]]><!-- c -->\r\n_x0041_</v></c>') },
      { A1: 'a & b<\nA' },
    ],
  ])
})

describe('numbers, booleans, errors', () => {
  expectCells([
    [
      'spellings of numbers',
      {
        rows: row(
          1,
          [
            '1E-3',
            '-0.5',
            '1.7976931348623157E308',
            '0.30000000000000004',
            '12345678901234567890',
            '99.99',
            ' 7 ',
          ]
            .map((number) => `<c><v>${number}</v></c>`)
            .join(''),
        ),
      },
      {
        A1: 0.001,
        B1: -0.5,
        C1: 1.7976931348623157e308,
        D1: 0.30000000000000004,
        E1: 1.2345678901234567e19,
        F1: 99.99,
        G1: 7,
      },
    ],
    [
      'booleans',
      {
        rows: row(
          1,
          '<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="b"><f>A1</f><v>false</v></c>',
        ),
      },
      { A1: true, B1: false, C1: false },
    ],
    [
      'errors',
      { rows: row(1, '<c r="A1" t="e"><v>#DIV/0!</v></c><c r="B1" t="e"><f>NA()</f><v>#N/A</v></c>') },
      { A1: { error: '#DIV/0!' }, B1: { error: '#N/A' } },
    ],
  ])
})

describe('dates', () => {
  expectCells([
    ['are numbers', { rows: row(1, '<c r="A1" s="1"><v>45000</v></c>') }, { A1: 45000 }],
    [
      'written as ISO 8601 become numbers',
      {
        rows: row(
          1,
          ['2023-03-15', '1900-02-28', '1900-03-01', '2023-03-15T18:00:00', '2023-03-15T06:00Z', '12:00:00']
            .map((date) => `<c t="d"><v>${date}</v></c>`)
            .join(''),
        ),
      },
      { A1: 45000, B1: 59, C1: 61, D1: 45000.75, E1: 45000.25, F1: 0.5 },
    ],
    [
      'of the 1904 system stay as they stand, and ISO dates join them',
      {
        settings: '<workbookPr date1904="1"/>',
        rows: row(1, '<c r="A1"><v>43538</v></c><c r="B1" t="d"><v>2023-03-15</v></c>'),
      },
      { A1: 43538, B1: 43538 },
    ],
  ])
})

describe('formulas', () => {
  expectCells([
    [
      'whose result is 0, FALSE or an empty text have a result',
      {
        rows: row(
          1,
          '<c r="A1"><f>1-1</f><v>0</v></c><c r="B1" t="str"><f>""</f><v></v></c>' +
            '<c r="C1" t="str"><f>""</f><v/></c><c r="D1" t="b"><f>FALSE()</f><v>0</v></c>',
        ),
      },
      { A1: 0, B1: '', C1: '', D1: false },
    ],
    [
      'without a result are not calculated: neither blank nor zero',
      {
        rows: row(
          1,
          '<c r="A1"><f>1+1</f></c><c r="B1"><f>1+1</f><v></v></c><c r="C1"><f>1+1</f><v/></c>' +
            '<c r="D1" t="str"><f>"a"</f></c><c r="E1"><f/><v> </v></c><c r="F1"><v>5</v></c>',
        ),
      },
      {
        A1: { uncalculated: true },
        B1: { uncalculated: true },
        C1: { uncalculated: true },
        D1: { uncalculated: true },
        E1: { uncalculated: true },
        F1: 5,
      },
    ],
    [
      'shared by several cells',
      {
        rows:
          row(1, '<c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>2</v></c>') +
          row(2, '<c r="A2"><f t="shared" si="0"/><v>4</v></c>') +
          row(3, '<c r="A3"><f t="shared" si="0"></f><v>6</v></c>'),
      },
      { A1: 2, A2: 4, A3: 6 },
    ],
    [
      'with its values in CDATA and references',
      {
        strings: '<si/><si><t>q</t></si>',
        rows: row(1, '<c r="A1" t="s"><v><![CDATA[1]]></v></c><c r="B1"><v>&#x34;5</v></c>'),
      },
      { A1: 'q', B1: 45 },
    ],
    [
      'over an array',
      {
        rows:
          row(1, '<c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>2</v></c>') +
          row(2, '<c r="A2"><v>4</v></c>'),
      },
      { A1: 2, A2: 4 },
    ],
  ])
})
