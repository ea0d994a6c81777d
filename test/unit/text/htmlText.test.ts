import assert from 'node:assert/strict'
import fc from 'fast-check'
import { fold } from '../../../src/core/text/fold.ts'
import { htmlText } from '../../../src/core/text/htmlText.ts'

const cases: readonly [html: string, read: string][] = [
  ['<p>“We did <em>not</em> close the <b class="x">north</b> dock.”</p>', '“We did not close the north dock.”'],
  ['We did<br>not close', 'We did not close'],
  ['<p>One tide.</p><p>Two tides.</p>', 'One tide. Two tides.'],
  ['<td>14</td><td>centimetres</td>', '14 centimetres'],
  ['in<wbr>spect<span>ors</span>', 'inspectors'],
  ['Brandel &amp; Sons &ldquo;sank&rdquo; 14&nbsp;cm', 'Brandel & Sons “sank” 14 cm'],
  ['the caf&eacute; &#8212; or caf&#xE9;', 'the café — or café'],
  ['&unknown; &amp &#x; AT&T', '&unknown; &amp &#x; AT&T'],
  ['2 < 3 and <3 the dock > the quay', '2 < 3 and <3 the dock > the quay'],
  ['the dock<!-- not <b>read</b> --> is shut', 'the dock is shut'],
  ['the dock<script>if (a < b) "said"</script> is shut', 'the dock is shut'],
  ['the dock<STYLE>p > b {}</STYLE > is shut', 'the dock is shut'],
  ['<!DOCTYPE html><head><title>Harbour Daily</title></head>The dock', 'The dock'],
  ['<svg/>the dock', 'the dock'],
  ['the dock <!-- open', 'the dock '],
  ['the dock <script>open', 'the dock '],
  ['the <a title="a > b" href=\'c > d\'>dock</a>', 'the dock'],
  ['the quay sank<sup>1</sup> in May', 'the quay sank in May'],
  ['the quay sank.<sup id="r"><a href="#n">[2]</a></sup> In May', 'the quay sank. In May'],
  ['the quay sank[12] in May.[a] It rose[citation needed]', 'the quay sank in May. It rose'],
  ['14 m<sup>2</sup>, 2<sup>3</sup> and the 10<sup>th</sup>', '14 m2, 23 and the 10th'],
  ['no,<sup>3</sup> he said.<sup>*</sup>', 'no, he said.'],
  ['the km<sup>[4]</sup>', 'the km'],
  ['[The board] shut it [sic]', '[The board] shut it [sic]'],
  ['the dock [12] is shut', 'the dock [12] is shut']
]

describe('HTML as it is read (R10)', () => {
  for (const [html, read] of cases)
    it(`${html} → ${read}`, () => assert.equal(fold(htmlText(html)).text.trim(), fold(read).text.trim()))

  it('has the length of the source, and leads back to it', () => {
    const html = '<p>The caf&eacute; <i>fed</i> forty'
    const { text, starts, ends } = fold(htmlText(html))
    const at = text.indexOf('café fed')
    assert.equal(html.slice(starts[at], ends[at + 7]), 'caf&eacute; <i>fed')
  })

  it('reads anything, at once and in the same length', () => {
    const unit = fc.constantFrom(...'<>/!-"\'&;#ab1[] \n'.split(''), '<!--', '<script>', '<sup>', '</sup>', '&amp;')
    fc.assert(fc.property(fc.string({ unit, maxLength: 60 }), html => assert.equal(htmlText(html).length, html.length)))
    for (const part of ['<', '<a ', '<!--', '<script', '<script>', '<sup>', '<sup><a>', '<a "', '&', '[1'])
      assert.equal(htmlText(part.repeat(20_000)).length, part.length * 20_000)
  }).timeout(20_000)
})
