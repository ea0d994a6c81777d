import assert from 'node:assert/strict'
import { isSurelyNot, languageOf } from '../../../src/core/text/language.ts'

const sentences: Readonly<Record<string, string>> = {
  en: 'The ferry will not sail again until somebody repairs the ramp and pays the crew for the winter.',
  de: 'Die Fähre fährt erst wieder, wenn jemand die Rampe repariert und die Mannschaft für den Winter bezahlt.',
  fr: 'Le bac ne repartira pas avant que quelqu’un répare la rampe et paie l’équipage pour l’hiver.',
  es: 'El transbordador no volverá a zarpar hasta que alguien repare la rampa y pague a la tripulación. Mi abuela cocía el pan en este horno cuando toda la calle estaba sin carbón.',
  it: 'Ho contato queste lampade ogni sera per trent’anni, e non ne mancava mai nessuna.',
  nl: 'Niemand heeft de vissers verteld dat de haven op de eerste ochtend van het seizoen dicht zou zijn.',
  pl: 'Jeśli rada chce naszych łodzi, niech przyjdzie tu i poprosi nas prosto w oczy.',
  ru: 'Паром не выйдет в море, пока кто-нибудь не починит сходни и не заплатит команде за зиму. Меня пугает не буря, а тишина насосов после неё. Нам обещали новый мост, а мы получили вывеску.',
  uk: 'Ніхто не сказав рибалкам, що порт буде зачинено першого ранку сезону. Якщо рада хоче наші човни, хай прийде сюди й попросить нас у вічі.',
  ar: 'لن تبحر العبارة مرة أخرى حتى يصلح أحدهم المنحدر ويدفع أجور الطاقم عن الشتاء.',
  fa: 'من سی سال هر شب این چراغ‌ها را شمرده‌ام و هرگز یکی از آن‌ها کم نبوده است.',
  he: 'המעבורת לא תפליג שוב עד שמישהו יתקן את הרמפה וישלם לצוות על החורף.',
  tr: 'Otuz yıl boyunca her akşam bu lambaları saydım ve hiçbiri eksik olmadı.',
  ja: '誰かが桟橋を直して冬の給料を払うまで、船はもう出ません。'
}

describe('the language of a text', () => {
  for (const [language, text] of Object.entries(sentences)) {
    it(`knows ${language}`, () => assert.equal(languageOf(text), language))
    it(`never says that ${language} is not ${language}`, () => assert.equal(isSurelyNot(language, text), false))
    if (language !== 'en') it(`is sure that ${language} is not English`, () => assert.equal(isSurelyNot('en', text), true))
  }

  for (const text of ['', '1, 2, 3', 'Guten Morgen, Herr Kapitän', 'La nave va', 'Rehn, Marrow, Oduya', 'Никто не пришёл'])
    it(`says nothing of “${text}”`, () => {
      assert.equal(languageOf(text), undefined)
      assert.equal(isSurelyNot('en', text), false)
    })

  it('counts eight words as enough, seven as too few', () => {
    assert.equal(languageOf('Niemand hat den Fischern gesagt, dass der Hafen'), 'de')
    assert.equal(languageOf('Niemand hat den Fischern gesagt, dass der'), undefined)
  })

  for (const text of [
    'Tomas Rehn, Ilse Marrow, Nadezhda Kovalyova and Josip Brandel were all there.',
    'We met Señor Ibarra in San Lázaro de la Costa before the café closed.',
    'Our Schadenfreude was of the Weltschmerz kind, as my uncle Jürgen liked to say.',
    'Port director Marrow, chief engineer Kovalyova and pilot Brandel signed the harbour protocol.'
  ])
    it(`does not take names and loan words for another language: ${text}`, () => assert.equal(isSurelyNot('en', text), false))

  it('does not rule out a close relative too easily, and nothing about a language it does not know', () => {
    assert.equal(isSurelyNot('no', 'Ingen fortalte fiskerne, at havnen ville være lukket den første morgen i sæsonen.'), false)
    assert.equal(isSurelyNot('xx', sentences.de!), false)
  })

  it('reads past characters that are not seen', () => {
    assert.equal(languageOf(sentences.de!.replaceAll(' ', '\u200b ')), 'de')
  })
})
