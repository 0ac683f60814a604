import {stems} from '../causes/stems.js';

/** Words that speak of this platform, and of nothing else. */
const ours = stems`facebook, messenger, instagram, fanpage, fan page, psid, m.me/`;
const initials = /\b(?:fb|meta)(?:'s)?\b|\bfb_/;
/** Words of Meta's own answers, calls and settings, in which no product is named. */
const unmistakable = stems`
	callback url, callback_url, callbackurl, callback verification, challenge, hub.mode, hub.verify, hub_mode, hub_verify, graph api, graph.facebook, page token, page access,
	page_access, verify token, verify_token, fbtrace, oauthexception, send api, postback
`;
/** Other platforms, whose bots, tokens and webhooks fail in much the same words. */
const others = stems`
	telegram, discord, slack, stripe, paypal, twilio, messagebird, vonage, nexmo, shopify, jira, kubernetes, jenkins, gitlab,
	bitbucket, github action, github webhook, github's webhook, github app, github push, from github, x-github, api.github, youtube, twitter,
	tiktok, viber, wechat, feishu, dingtalk, mattermost, microsoft teams, microsoft graph, graph.microsoft, azure devops,
	alexa, google home, confluence, sharepoint, mailchimp, sendgrid, salesforce, api.openai.com, openai.error,
	google.auth, invalid_grant, line messaging api, line bot,
	whatsapp web, whatsapp-web, baileys, whatsmeow, wppconnect, evolution api, waha
`;
/** Libraries that drive a person's account through the website: they do not call the platform. */
const unofficial = stems`
	facebook-chat-api, from fbchat, import fbchat, fbchat.models, fca-unofficial, fb_dtsg, appstate, __ar: 1, "__ar":1,
	"__ar": 1
`;
/** What programs say that install or fetch others; one of them ends the output of every bot that it started. */
const installers = stems`
	npm err!, npm error, git push, remote: permission, eresolve, pip._vendor, could not find a version that satisfies
`;
const speaksOfUs = (text: string): boolean => ours(text) || initials.test(text);

/** Whether a text speaks of something else, and of this platform not at all. */
export const isForeign = (text: string): boolean => {
	const plain = text.toLowerCase();
	if (unmistakable(plain)) return false;
	if (unofficial(plain)) return true;
	if (!installers(plain)) return others(plain) && !speaksOfUs(plain);
	const said = plain.split('\n').filter(line => !installers(line));
	return !speaksOfUs(said.join('\n'));
};
