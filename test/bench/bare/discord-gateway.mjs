/** The bot of discord.js's guide, that says the same to everybody. https://discordjs.guide */
import { Client, Events, GatewayIntentBits } from "discord.js";
import { answer, choices, commands } from "./discord-answer.mjs";

const { DISCORD_TOKEN, DISCORD_API_URL } = process.env;
const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;

const { allowed_mentions: allowedMentions, ...message } = answer;
const reply = { ...message, allowedMentions };

const client = new Client({
  intents: [Guilds, GuildMessages, DirectMessages],
  rest: { api: DISCORD_API_URL },
});

client.once(Events.ClientReady, async ({ application }) => {
  await application.commands.set(commands);
});

client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isChatInputCommand()) await interaction.reply(reply);
  else if (interaction.isAutocomplete()) await interaction.respond(choices);
});

await client.login(DISCORD_TOKEN);
