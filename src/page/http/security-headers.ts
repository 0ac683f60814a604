/** Pictures that a bot sends come from wherever it says; everything else is the page's own, and no text becomes markup. */
const policy = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	'img-src http: https: data:',
	'media-src http: https:',
	"connect-src 'self'",
	"form-action 'none'",
	"base-uri 'none'",
	"frame-ancestors 'none'",
	"require-trusted-types-for 'script'",
	"trusted-types 'none'",
].join('; ');

export const securityHeaders: Readonly<Record<string, string>> = {
	'content-security-policy': policy,
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'referrer-policy': 'no-referrer',
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY',
	'cache-control': 'no-store',
};

/** What people upload is shown as a picture or not at all. */
export const uploadHeaders: Readonly<Record<string, string>> = {
	'content-security-policy': "default-src 'none'; sandbox",
	'x-content-type-options': 'nosniff',
	'cache-control': 'private, max-age=3600',
};
