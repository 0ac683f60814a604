import {expect, it} from 'vitest';
import {decodeText} from '../../src/core/decode-text.js';

const text = 'Grüße 🙂\r\n';

it.each([
	['UTF-8', Buffer.from(text)],
	['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
	['UTF-16, as Windows PowerShell writes it', Buffer.from(`\ufeff${text}`, 'utf16le')],
	['UTF-16 the other way round', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
])('reads %s', (_, bytes) => expect(decodeText(bytes)).toBe(text));

it('reads nothing as nothing', () => expect(decodeText(Buffer.alloc(0))).toBe(''));
