/** The Send to Messenger plugin, as it goes into a page. A relic: Meta documents it no more, m.me links do its work. */
export const pluginSnippet = ({
	appId,
	pageId,
	version,
	ref,
}: {
	readonly appId: string;
	readonly pageId: string;
	readonly version: string;
	readonly ref?: string;
}): string => `<script>
  window.fbAsyncInit = function () {
    FB.init({appId: '${appId}', xfbml: true, version: '${version}'});
  };
</script>
<script async defer crossorigin="anonymous" src="https://connect.facebook.net/en_US/sdk.js"></script>
<div class="fb-send-to-messenger"
  messenger_app_id="${appId}"
  page_id="${pageId}"${ref === undefined ? '' : `\n  data-ref="${ref}"`}
  color="blue"
  size="large"></div>
`;
