/** What the bare bots say on Slack, whatever they are asked: about as much as Non Grata says to `/expelled germany`. */

const plain = (text) => ({ type: "plain_text", text, emoji: true });
const mrkdwn = (text) => ({ type: "mrkdwn", text, verbatim: true });

const button = (id, label) => ({
  type: "button",
  action_id: id,
  text: plain(label),
  value: `1/${id} Germany`,
});

export const answer = {
  response_type: "ephemeral",
  text: "4 Russian diplomats expelled by Germany. Announced on 26 March 2018, with seven days to leave.",
  blocks: [
    { type: "header", text: plain("4 Russian diplomats expelled by 🇩🇪 Germany") },
    {
      type: "section",
      text: mrkdwn("Announced on 26 March 2018, with seven days to leave."),
    },
    {
      type: "section",
      fields: [
        mrkdwn(
          "*Rank*\nfourth of 25, with :flag-ca: Canada, :flag-fr: France and :flag-pl: Poland",
        ),
        mrkdwn("*Share*\n2.9% of all 140"),
        mrkdwn("*In return*\n:flag-ru: Russia expelled 4 (30 March 2018)"),
      ],
    },
    {
      type: "context",
      elements: [
        mrkdwn(
          [
            "Sources",
            "A news agency, March 2018: a table of countries and figures, Germany",
            "<https://www.example.org/en/newsroom/news/russian-diplomats/1797772|A foreign office>, 26 March 2018, “A statement of the government on the case”",
            "<https://www.example.org/en/Inside/RenderSingleNews/61/134191080|Another news agency>, 30 March 2018, “What another ministry said on the day on which it answered”",
          ].join("\n"),
        ),
      ],
    },
    {
      type: "actions",
      elements: [
        button("quotes", "Quotes: Germany"),
        button("list", "The ranked list"),
        button("share", "Share in channel"),
      ],
    },
  ],
  unfurl_links: false,
  unfurl_media: false,
};

export const options = ["Germany", "Algeria", "Niger", "Nigeria"].map((name) => ({
  text: plain(name),
  value: name,
}));
