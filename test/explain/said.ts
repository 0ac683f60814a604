/** What people paste and say, and the causes of which one has to be named first. */
export const said: readonly (readonly [text: string, causes: readonly string[]])[] = [
	['my chatbot answers just me, friends get nothing back', ['app.development-mode', 'permission.no-advanced-access']],
	[
		"When another account writes to the page, the webhook isn't called. With my own account (I'm the developer) everything works.",
		['app.development-mode', 'permission.no-advanced-access'],
	],
	[
		'El bot solo responde a los administradores de la app, los clientes no reciben nada',
		['app.development-mode', 'permission.no-advanced-access'],
	],
	[
		'O bot só funciona com a minha conta, para outros usuários não responde',
		['app.development-mode', 'permission.no-advanced-access'],
	],
	[
		"Le bot ne répond qu'à moi, les autres utilisateurs n'ont aucune réponse",
		['app.development-mode', 'permission.no-advanced-access'],
	],
	[
		'Der Bot antwortet nur mir, Freunde bekommen keine Antwort. Muss die App erst live sein?',
		['app.development-mode', 'permission.no-advanced-access'],
	],
	[
		'bot chỉ trả lời admin, người dùng khác không nhận được tin nhắn',
		['app.development-mode', 'permission.no-advanced-access'],
	],
	['A bot csak nekem válaszol, másoknak nem', ['app.development-mode', 'permission.no-advanced-access']],
	['The messages come in, the buttons do nothing when I click them', ['subscription.fields-missing']],
	['postback events never reach my server although text messages do', ['subscription.fields-missing']],
	[
		'Get Started button: no event in my webhook. plain text messages are received fine',
		['subscription.fields-missing'],
	],
	[
		'm.me link with ref parameter: no referral event received for existing conversations',
		['subscription.fields-missing', 'entry-point.ref-missing'],
	],
	[
		'Webhook is verified with green check, but I get no POST when I message the page',
		[
			'subscription.page-not-subscribed',
			'subscription.fields-missing',
			'app.development-mode',
			'subscription.wrong-object',
		],
	],
	[
		'Verification worked but no messages are coming to my endpoint',
		[
			'subscription.page-not-subscribed',
			'subscription.fields-missing',
			'app.development-mode',
			'subscription.wrong-object',
		],
	],
	[
		'Test button in dashboard sends event OK, but real messages never arrive',
		['subscription.page-not-subscribed', 'app.development-mode', 'permission.missing', 'subscription.fields-missing'],
	],
	[
		'webhook verificado pero no recibo ningún mensaje',
		['subscription.page-not-subscribed', 'subscription.fields-missing', 'app.development-mode'],
	],
	[
		'The bot worked for months, then stopped receiving messages yesterday. Facebook mailed that webhooks are disabled',
		['subscription.disabled-after-failures'],
	],
	[
		'We received an email: your callback URL has been failing for the last hour, your app has been unsubscribed from page updates',
		['subscription.disabled-after-failures'],
	],
	[
		"The URL couldn't be validated. Callback verification failed with the following errors: HTTP Status Code = 404; HTTP Message = Not Found",
		['webhook.wrong-path'],
	],
	[
		"The URL couldn't be validated. Callback verification failed with the following errors: HTTP Status Code = 403; HTTP Message = Forbidden",
		['webhook.verify-token-mismatch'],
	],
	[
		"The URL couldn't be validated. Callback verification failed with the following errors: HTTP Status Code = 502; HTTP Message = Bad Gateway",
		['webhook.server-unreachable'],
	],
	[
		"The URL couldn't be validated. Callback verification failed with the following errors: curl_errno = 60; curl_error = SSL certificate problem: unable to get local issuer certificate",
		['webhook.tls-untrusted'],
	],
	[
		"The callback URL or verify token couldn't be validated. Please verify the provided information or try again later.",
		['webhook.verify-token-mismatch', 'webhook.wrong-path', 'webhook.server-unreachable'],
	],
	[
		'La URL no se pudo validar. La respuesta no coincide con el desafío, valor esperado="1345", recibido="Error, wrong validation token"',
		['webhook.verify-token-mismatch'],
	],
	[
		'The URL couldn\'t be validated. Response does not match challenge, expected value="98765", received="98765\\n"',
		['webhook.challenge-not-plain'],
	],
	[
		'The URL couldn\'t be validated. Response does not match challenge, expected value="98765", received="{\\"hub.challenge\\":98765}"',
		['webhook.challenge-not-plain'],
	],
	[
		'The URL couldn\'t be validated. Response does not match challenge, expected value="98765", received="<!DOCTYPE html><html class=\\"h-full\\" lang=\\"en-US\\" dir=\\"ltr\\"><head><link rel=\\"preload\\" href=\\"https://cdn.ngrok.com"',
		['webhook.tunnel-interstitial', 'webhook.tunnel-expired'],
	],
	[
		'The URL couldn\'t be validated. Response does not match challenge, expected value="98765", received="It works!"',
		['webhook.wrong-path'],
	],
	[
		'curl_errno = 28; curl_error = Operation timed out after 5000 milliseconds with 0 bytes received',
		['webhook.server-unreachable', 'webhook.slow-or-non-200'],
	],
	[
		'curl_errno = 7; curl_error = Failed to connect to bot.example.com port 443: Connection refused',
		['webhook.server-unreachable'],
	],
	["curl_errno = 6 couldn't resolve host", ['webhook.server-unreachable', 'webhook.host-not-public']],
	[
		"can I use http://localhost:3000/webhook as callback URL? It says the url couldn't be validated",
		['webhook.host-not-public', 'webhook.not-https'],
	],
	['ngrok url changed after restart and facebook does not reach my bot anymore', ['webhook.tunnel-expired']],
	['ERR_NGROK_3200 The endpoint abcd.ngrok-free.app is offline.', ['webhook.tunnel-expired']],
	['POST /webhook 403 (CSRF cookie not set) django', ['webhook.csrf-rejected']],
	['Laravel: facebook webhook POST returns 419 page expired, GET is fine', ['webhook.csrf-rejected']],
	['ActionController::InvalidAuthenticityToken in WebhooksController#create', ['webhook.csrf-rejected']],
	[
		"TypeError: Cannot read properties of undefined (reading 'messaging') at /app/index.js webhook.post",
		['webhook.event-shape', 'webhook.body-not-parsed'],
	],
	[
		"TypeError: Cannot read properties of undefined (reading 'object') req.body is undefined in my express webhook",
		['webhook.body-not-parsed'],
	],
	['PHP: $_POST is empty when facebook calls my webhook', ['webhook.body-not-parsed']],
	["KeyError: 'messaging' in data['entry'][0]['messaging'] flask webhook", ['webhook.event-shape']],
	[
		'KeyError: \'message\' on messaging_event["message"]["text"] when someone reads the message',
		['webhook.event-shape', 'event.receipt-answered'],
	],
	[
		"undefined method `[]' for nil:NilClass entry['messaging'].first['message']['text'] sticker",
		['webhook.event-shape'],
	],
	[
		'The bot sends the same answer 5 times, minutes apart, when the database query is slow',
		['webhook.slow-or-non-200'],
	],
	['user gets duplicated replies; facebook calls my webhook repeatedly with the same mid', ['webhook.slow-or-non-200']],
	['my bot went into an infinite loop replying to itself', ['event.echo-answered']],
	['bot talks to itself endlessly, each reply triggers a new webhook call', ['event.echo-answered']],
	['El bot entra en un bucle infinito respondiendo sus propios mensajes', ['event.echo-answered']],
	[
		'{"object":"page","entry":[{"id":"111111111111111","time":1458692752478,"messaging":[{"sender":{"id":"111111111111111"},"recipient":{"id":"2222222222222222"},"message":{"is_echo":true,"app_id":333,"mid":"m_x","text":"hello"}}]}]} my bot replies again and again',
		['event.echo-answered'],
	],
	[
		'{"object":"page","entry":[{"id":"111111111111111","time":1458692752478,"standby":[{"sender":{"id":"2222222222222222"},"recipient":{"id":"111111111111111"},"message":{"mid":"m_x","text":"hello"}}]}]} why is it not in messaging?',
		['messaging.thread-not-owned'],
	],
	['bot stops answering after an agent replied from the page inbox', ['messaging.thread-not-owned']],
	['signature verification fails only when the message contains emojis', ['webhook.signature-reserialised']],
	[
		'HMAC does not match for messages with umlauts or ñ; others ok. I use JSON.stringify(req.body)',
		['webhook.signature-reserialised'],
	],
	[
		'X-Hub-Signature-256 never matches my computed hash, for no message at all',
		['webhook.signature-wrong-secret', 'webhook.signature-reserialised', 'webhook.signature-algorithm'],
	],
	[
		"Couldn't validate the request signature. I use express with app secret from another app",
		['webhook.signature-wrong-secret'],
	],
	[
		"I compare x-hub-signature with sha256 hexdigest and it's never equal (40 chars vs 64 chars)",
		['webhook.signature-algorithm'],
	],
	[
		'How do I know that POST requests to my webhook really come from Facebook? Anybody could call it',
		['webhook.signature-unchecked'],
	],
	[
		'/me/accounts returns {"data": []} although I manage three pages',
		['accounts.business-owned', 'accounts.page-not-granted', 'permission.missing'],
	],
	["page owned by my Business Manager isn't in the list of pages", ['accounts.business-owned']],
	[
		'the new page I created after the login does not appear in the list of pages, older pages do',
		['accounts.page-not-granted'],
	],
	['only 25 pages are returned but we have 80', ['accounts.pagination']],
	['token stops working after an hour or two', ['token.expires-soon', 'token.expired']],
	[
		'my page access token expires every 60 days, how do I get a permanent one?',
		['token.expires-soon', 'token.expired'],
	],
	['El token de acceso caduca muy rápido', ['token.expires-soon', 'token.expired']],
	[
		'{"error":{"message":"Error al validar el token de acceso: la sesión caducó el martes","type":"OAuthException","code":190,"error_subcode":463,"fbtrace_id":"A1"}}',
		['token.expired'],
	],
	[
		'requests.exceptions.HTTPError: 400 Client Error: Bad Request for url: https://graph.facebook.com/v2.6/me/messages?access_token=None',
		['token.missing'],
	],
	[
		"axios error: data: { error: { message: 'Invalid OAuth access token - Cannot parse access token', type: 'OAuthException', code: 190, fbtrace_id: 'X' } }",
		['token.malformed'],
	],
	['Bearer "EAAG..." with the quotes from the .env file -> Invalid OAuth access token', ['token.malformed']],
	['(#190) This method must be called with a Page Access Token', ['token.user-instead-of-page']],
	[
		"Unsupported post request. Object with ID 'me' does not exist, cannot be loaded due to missing permissions, or does not support this operation.",
		['token.user-instead-of-page'],
	],
	['(#100) Tried accessing nonexisting field (accounts) on node type (Page)', ['token.page-instead-of-user']],
	[
		'Error validating application. Cannot get application info due to a system error.',
		['exchange.wrong-app-id', 'app.deleted-or-disabled'],
	],
	[
		'Invalid Scopes: manage_pages, pages_messaging_subscriptions. This message is only shown to developers.',
		['permission.invalid-scope'],
	],
	[
		"This app isn't available. This app needs at least one supported permission",
		['app.wrong-use-case', 'permission.no-advanced-access', 'permission.invalid-scope'],
	],
	[
		'App not active: This app is not currently accessible and the app developer is aware of the issue.',
		['app.development-mode', 'app.restricted'],
	],
	[
		"URL Blocked: This redirect failed because the redirect URI is not whitelisted in the app's Client OAuth Settings.",
		['oauth.redirect-uri-mismatch'],
	],
	['(#10) This message is sent outside of allowed window.', ['messaging.outside-window']],
	[
		'(#10) Diese Nachricht wurde außerhalb des zulässigen Zeitfensters gesendet. code: 10, error_subcode: 2018278',
		['messaging.outside-window'],
	],
	["can't reply to the customer after 24 hours", ['messaging.outside-window']],
	['since April the CONFIRMED_EVENT_UPDATE tag gives (#100) Invalid parameter', ['messaging.tag-invalid']],
	['(#100) Param recipient[id] must be a valid ID string (e.g., "123")', ['recipient.malformed']],
	[
		'I have the facebook user id from Login with Facebook. (#100) No matching user found when sending to it',
		['recipient.app-scoped-id'],
	],
	[
		'No matching user found. I stored sender id in a MySQL FLOAT column / google sheet shows 2.34568E+15',
		['recipient.id-precision-loss'],
	],
	['The bot answers, and then my log shows (#100) No matching user found after every reply', ['event.echo-answered']],
	[
		'{"error":{"message":"(#100) No se encontró ningún usuario coincidente","type":"OAuthException","code":100,"error_subcode":2018001,"fbtrace_id":"B"}}',
		['recipient.app-scoped-id', 'event.echo-answered', 'recipient.other-page'],
	],
	['(#551) Esta pessoa não está disponível no momento.', ['recipient.user-unavailable']],
	['(#230) Requires pages_messaging_phone_number permission', ['recipient.phone-number']],
	[
		'send message to +4917612345678 via recipient: {phone_number: ...} no matching user found',
		['recipient.phone-number'],
	],
	['error_code%22%3A190%2C%22error_subcode%22%3A460', ['token.session-invalidated']],
	[
		'{\\"error\\":{\\"message\\":\\"(#4) Application request limit reached\\",\\"type\\":\\"OAuthException\\",\\"is_transient\\":true,\\"code\\":4}}',
		['rate.app-limit'],
	],
	['(#613) Calls to this api have exceeded the rate limit.', ['rate.send-limit']],
	['(#80006) There have been too many calls to this Messenger account', ['rate.business-limit']],
	[
		'array(1) { ["error"]=> array(4) { ["message"]=> string(46) "(#200) Requires extended permission: pages_messaging" ["type"]=> string(14) "OAuthException" ["code"]=> int(200) } }',
		['permission.missing'],
	],
	[
		'stdClass Object ( [error] => stdClass Object ( [message] => An active access token must be used to query information about the current user. [type] => OAuthException [code] => 2500 [fbtrace_id] => A ) )',
		['token.missing'],
	],
	[
		'Koala::Facebook::ClientError: type: OAuthException, code: 190, error_subcode: 490, message: Error validating access token, x-fb-trace-id: D [HTTP 400]',
		['token.checkpointed'],
	],
	['facebook.GraphAPIError: (#32) Page request limit reached', ['rate.page-limit']],
	[
		'com.restfb.exception.FacebookOAuthException: Received Facebook error response of type OAuthException: Error validating access token: Session has expired (code 190, subcode 463)',
		['token.expired'],
	],
	[
		'&error[message]=Invalid+appsecret_proof+provided+in+the+API+argument&error[code]=100',
		['app-secret.proof-invalid'],
	],
	[
		'{&quot;error&quot;:{&quot;message&quot;:&quot;(#100) The parameter subscribed_fields is required.&quot;,&quot;code&quot;:100}}',
		['subscription.fields-param-missing'],
	],
	[
		"FacebookRequestError: {'error': {'message': 'Unsupported get request. Object with ID \\'61552345678901\\' does not exist', 'code': 100, 'error_subcode': 33}}",
		['page.profile-id-not-page-id'],
	],
	["the send to messenger plugin button doesn't show on my website", ['entry-point.plugin-hidden']],
	['customer chat plugin disappeared from our site', ['entry-point.plugin-hidden']],
	[
		'how can I match the messenger user with the account on my website? people who find the page via search have no ref',
		['entry-point.ref-missing'],
	],
	['(#100) You must set a Get Started button if you also wish to use persistent menu', ['profile.get-started-missing']],
	["can't create test users anymore, the button is greyed out", ['test-user.creation-disabled']],
	['our test user sends messages to the production page and nothing arrives', ['test-user.isolated']],
	[
		'getting gender and timezone of user: (#100) Insufficient permission to access user profile',
		['profile-api.insufficient-permission'],
	],
	[
		'{"error":{"message":"An unexpected error has occurred. Please retry your request later.","type":"OAuthException","is_transient":true,"code":2}}',
		['api.platform-fault'],
	],
	['images are not delivered: (#100) Failed to fetch the file from the url', ['attachment.url-unreachable']],
	['(#105) param name_placeholder[buttons] has too many elements.', ['payload.count-limit']],
	['(#100) Length of param message[text] must be less than or equal to 2000', ['payload.text-too-long']],
	['(#100) The parameter recipient is required', ['payload.not-json', 'payload.recipient-missing']],
	[
		'bot is subscribed to two pages, replies to the second page fail with no matching user found',
		['recipient.other-page'],
	],
	["I removed the page from my bot but still get events for it, with an id I don't know", ['subscription.stale-page']],
	['Two apps share one webhook; signature mismatch for one of them', ['webhook.signature-wrong-secret']],
	['read receipts make my bot send the welcome message again', ['event.receipt-answered']],
	['requests fail with getaddrinfo ENOTFOUND graph.facebook.com', ['network.dns']],
	['what is error 10900?', ['private-reply.not-allowed']],
	['FAQ says 20 seconds to answer the webhook, is it still true?', ['webhook.slow-or-non-200']],
	["docs tell me to grant manage_pages but the permission doesn't exist", ['permission.invalid-scope']],
];
