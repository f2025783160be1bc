import { expect, it } from 'vitest'
import { NO_WORDS } from '../../../../shared/rules/office-words'
import { changedWords, typedOf } from './typed-words'

it('typed lists become only the lists that changed, and come back as they were typed', () => {
  const typed = { ...typedOf(NO_WORDS), vagueAdd: ' 酌情 \n\n尽快\n酌情', institutions: '云溪仲裁委员会、云溪仲裁委\n' }
  const words = changedWords(NO_WORDS, typed)
  expect(words).toEqual({ vagueTerms: { add: ['酌情', '尽快'], remove: [] }, institutions: [{ name: '云溪仲裁委员会', others: ['云溪仲裁委'] }] })
  expect(typedOf({ ...NO_WORDS, ...words })).toMatchObject({ vagueAdd: '酌情\n尽快', institutions: '云溪仲裁委员会、云溪仲裁委', units: '' })
  expect(changedWords(NO_WORDS, typedOf(NO_WORDS))).toEqual({})
})
