/** Makes the link at which Slack creates an app from a manifest. https://docs.slack.dev/app-manifests/configuring-apps-with-app-manifests#sharing */
export function makeManifestLink(manifest: object): string {
  const encoded = encodeURIComponent(JSON.stringify(manifest));
  return `https://api.slack.com/apps?new_app=1&manifest_json=${encoded}`;
}
