/** What the bare bots say on Discord, whatever they are asked: about as much as Non Grata says to `/expelled germany`. */

export const commands = [
  {
    name: "expelled",
    description: "How many diplomats were expelled?",
    options: [{ name: "who", description: "A country", type: 3, autocomplete: true }],
  },
  {
    name: "total",
    description: "How many were expelled in all?",
    options: [{ name: "group", description: "A group of countries", type: 3 }],
  },
  {
    name: "quote",
    description: "What was said about it?",
    options: [{ name: "who", description: "A person", type: 3 }],
  },
];

export const answer = {
  content: "**4 Russian diplomats expelled by 🇩🇪 Germany**",
  embeds: [
    {
      description: "Announced on 26 March 2018, with seven days to leave.",
      color: 3894952,
      fields: [
        { name: "Rank", value: "fourth of 25, with 🇨🇦 Canada, 🇫🇷 France and 🇵🇱 Poland" },
        { name: "Share", value: "2.9% of all 140" },
        { name: "In return", value: "🇷🇺 Russia expelled 4 (30 March 2018)" },
        {
          name: "Sources",
          value: [
            "A news agency, March 2018: a table of countries and figures, Germany",
            "[A foreign office](https://www.example.org/en/newsroom/news/russian-diplomats/1797772), 26 March 2018, “A statement of the government on the case”",
            "[Another news agency](https://www.example.org/en/news/61/134191080), 30 March 2018, “What another ministry said on the day on which it answered”",
          ].join("\n"),
        },
      ],
    },
  ],
  components: [
    {
      type: 1,
      components: [
        { type: 2, style: 2, label: "Quotes: Germany", custom_id: "quotes" },
        { type: 2, style: 2, label: "The ranked list", custom_id: "list" },
        { type: 2, style: 2, label: "Delete", custom_id: "delete" },
      ],
    },
  ],
  allowed_mentions: { parse: [] },
};

export const choices = [
  { name: "Germany", value: "Germany" },
  { name: "Algeria", value: "Algeria" },
  { name: "Niger", value: "Niger" },
  { name: "Nigeria", value: "Nigeria" },
];
