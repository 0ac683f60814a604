/** An error that says that the parsed body is not there. */
export const bodyMissing =
	/(?:reading|property) ['"]?(?:entry|object)\b|\b(?:entry|body|object)['"]? of (?:undefined|null)|(?:undefined|null|nonetype|nil).{0,40}\bentry\b|keyerror: ['"](?:entry|object)\b|\[['"](?:entry|object)['"]\][\s\S]{0,200}\b(?:nonetype|null|nil)\b|\bentry is not iterable|\bbody['"}\s]{0,3}(?:is )?(?:undefined|null|empty|missing)|\b(?:empty|missing|no) (?:request )?body\b|unsupported media type|unexpected end of json|required request body/i;

/** What is missing is not named, only what was wanted of it: with every event, it is the body. */
export const valueMissing =
	/of (?:undefined|null) \((?:reading|setting) ['"](?:forEach|map|length|messaging|0)['"]\)|(?:undefined|null|nonetype).{0,30}\b(?:iterable|subscriptable)/i;

export const aboutSignature = /signature|hmac|x-hub|sha256|app.?secret/i;

/** The text of an exception, in the languages that bots are written in. */
export const exception =
	/\b(?!InternalServer)[A-Z]\w*(?:Error|Exception)\b|\b(?:Error|Exception): \S|traceback \(most recent|^\s+at \S.{0,200}:\d+|\bpanic: |\bfatal error\b/im;
