/** What the research says of events of every decade, typed by hand and not computed from the record. */
import { describe, expect, it } from "vitest";
import { makeAsk } from "../../src/answer/ask.ts";
import { book, bot } from "../real-book.ts";

/** The event, who expelled, whose diplomats, how many (? where no number was published), when. */
const known = `
  1986-us US SU 25 1986-09-17
  1986-us US SU 55 1986-10-21
  1989-uk GB SU 11 1989-05-19
  1989-uk SU GB 11 1989-05-20
  2001-us-hanssen US RU 50 2001-03-22
  2001-us-hanssen RU US 50 2001-03-22
  2016-us-election US RU 35 2016-12-29
  2021-spring IT RU 2 2021-03-31
  2021-spring RU IT 1 2021-04-26
  2022-ukraine US RU 12 2022-02-28
  2022-ukraine BG RU 2 2022-03-02
  1971-mexico-ussr MX SU 5 1971-03
  1976-nordic-north-korea DK KP ? 1976-10
  1976-nordic-north-korea NO KP 5 1976-10-18
  1979-us-south-africa ZA US 3 1979-04-12
  1979-us-south-africa US ZA 2 1979-04
  1980-ussr-others CA SU 3 1980-01
  1983-mexico-cuba MX CU 2 1983-09
  1988-us-nicaragua NI US 8 1988-07-11
  1988-us-nicaragua US NI 8 1988-07-12
  1989-us-nicaragua NI US 20 1989-12-30
  1984-norway NO SU 5 1984-02-01
  1985-liberia LR SU ? 1985-07-18
  1986-hindawi GB SY 21 1986-10-24
  1986-hindawi SY GB 19 1986-10-24
  1987-france FR SU 6 1987-04-02
  1987-france SU FR 6 1987-04-04
  1987-uk-iran GB IR 5 1987-06-04
  1987-uk-iran IR GB 5 1987-06-06
  1988-india-pakistan IN PK 2 1988-12-01
  1988-india-pakistan PK IN 2 1988-12-01
  1991-norway NO SU 8 1991-10
  1993-sweden-iran SE IR 3 1993-11-15
  1993-sweden-iran IR SE 3 1993-11-17
  1995-uk-libya GB LY 1 1995-12-11
  1995-uk-libya LY GB 1 1995-12-11
  1998-india-pakistan IN PK 1 1998-12-18
  1998-india-pakistan PK IN 1 1998-12-19
  1999-us-russia RU US 1 1999-06
  1999-us-russia RU US 1 1999-12-01
  2000-poland PL RU 9 2000-01-20
  2000-poland RU PL 9 2000-01-21
  2006-eritrea-italy ER IT 1 2006-03
  2006-eritrea-italy IT ER 1 2006-03-08
  2002-india-pakistan-may IN PK 1 2002-05
  2000-us-cuba US CU 1 2000-02
  2003-india-pakistan IN PK 4 2003-01-22
  2003-india-pakistan PK IN 4 2003-01-23
  2004-lithuania LT RU 3 2004-02-20
  2004-lithuania RU LT 3 2004-03-30
  2007-ethiopia-norway ET NO 6 2007-08-15
  2008-latvia LV RU 1 2008-01-21
  2008-latvia RU LV 1 2008-01-25
  2008-us-bolivia-venezuela BO US 1 2008-09-10
  2008-us-bolivia-venezuela US BO 1 2008-09-11
  2009-ecuador-us EC US 1 2009-02-07
  2009-ecuador-us EC US 1 2009-02-18
  2007-moldova-romania MD RO 2 2007-12-12
  2009-uk-iran IR GB 2 2009-06-22
  2009-uk-iran GB IR 2 2009-06-23
  2010-mabhouh GB IL 1 2010-03-23
  2010-mabhouh AU IL 1 2010-05-24
  2011-kuwait-iran KW IR 3 2011-03-31
  2011-kuwait-iran BH IR 1 2011-04-25
  2011-sudan-kenya SD KE 1 2011-11-28
  2012-belarus-sweden BY SE 1 2012-08-03
  2012-belarus-sweden SE BY 2 2012-08-03
  2012-syria-arab-states TN SY 1 2012-02-04
  2012-syria-arab-states LY SY ? 2012-02-09
  2012-houla AU SY 2 2012-05-29
  2012-houla BE SY 3 2012-05-29
  2013-us-venezuela VE US 2 2013-03
  2013-us-venezuela VE US 3 2013-09-30
  2014-russia RU CA 1 2014-03
  2014-russia CA RU 1 2014-04-07
  2015-burundi-rwanda BI RW 1 2015-10-07
  2016-iran SA IR ? 2016-01-03
  2016-iran BH IR ? 2016-01-04
  2017-kuwait-iran KW IR 15 2017-07-20
  2017-qatar AE QA ? 2017-06-05
  2017-qatar BH QA ? 2017-06-05
  2018-albania-iran AL IR 2 2018-12-19
  2018-kuwait-philippines KW PH 1 2018-04-25
  2018-saudi-canada SA CA 1 2018-08-05
  2018-ukraine-hungary HU UA 1 2018-10-04
  2018-ukraine-hungary UA HU 1 2018-10-04
  2019-el-salvador-venezuela SV VE ? 2019-11-02
  2019-el-salvador-venezuela VE SV ? 2019-11-03
  2019-tiergarten DE RU 2 2019-12-04
  2019-tiergarten RU DE 2 2019-12-12
  2021-tiergarten DE RU 2 2021-12-15
  2021-tiergarten RU DE 2 2021-12-20
  2019-venezuela-us-colombia VE US ? 2019-01-23
  2019-venezuela-us-colombia VE CO ? 2019-02-23
  2020-russia BG RU 1 2019-10
  2020-russia RU BG 1 2019-12
  2021-belarus-lithuania BY LT 2 2021-05-28
  2021-belarus-lithuania LT BY 2 2021-05-28
  2021-later BG RU 2 2021-03
  2021-later UA RU 1 2021-04-19
  2022-nicaragua-holy-see NI VA 1 2022-03-05
  2022-us-russia RU US 1 2022-02-17
  2022-us-russia US RU 1 2022-02-23
  2023-canada-china CA CN 1 2023-05-08
  2023-canada-china CN CA 1 2023-05-09
  2023-germany-iran DE IR 2 2023-02-22
  2023-germany-iran IR DE 2 2023-03-01
  2023-russia EE RU 1 2023-01-23
  2023-russia LV RU 1 2023-01-23
  2023-serbia-croatia RS HR 1 2023-11-20
  2023-serbia-croatia HR RS 1 2023-11-21
  2024-canada-india CA IN 6 2024-10-14
  2024-canada-india IN CA 6 2024-10-14
  2024-colombia-argentina CO AR ? 2024-03-27
  2024-nicaragua-brazil NI BR 1 2024-08-07
  2024-nicaragua-brazil BR NI 1 2024-08-08
  2025-algeria-france DZ FR 12 2025-04-14
  2025-algeria-france FR DZ 12 2025-04-15
  2025-hungary-ukraine HU UA 2 2025-05-09
  2025-hungary-ukraine UA HU 2 2025-05-09
  2025-rwanda-belgium BE RW ? 2025-03-17
  2025-rwanda-belgium RW BE ? 2025-03-17
  2026-iran QA IR ? 2026-03-18
  2026-iran SA IR 5 2026-03-21
  2026-south-africa-israel IL ZA 1 2026-01-30
  2026-south-africa-israel ZA IL 1 2026-01-30
`;

const rows = known
  .trim()
  .split("\n")
  .map((row) => row.trim().split(" "));

describe("an expulsion that is known", () => {
  it.each(rows)("%s: %s of %s, %s on %s", (wave = "", by, of, count, on) => {
    const { figures } = bot.reply(makeAsk("waves", wave));
    const value = count === "?" ? null : Number(count);
    expect(figures).toContainEqual(
      expect.objectContaining({ key: "expelled", by, from: of, value, wave, on }),
    );
  });

  it("is of at least forty events", () => {
    expect(new Set(rows.map(([wave]) => wave)).size).toBeGreaterThanOrEqual(40);
  });
});

/** What one side of an event comes to, where it is on record whole: `wave by of sum`. */
const sums: readonly (readonly [string, string, string, number])[] = [
  ["1971-operation-foot", "GB", "SU", 90],
  ["1986-us", "US", "SU", 81],
  ["1989-uk", "GB", "SU", 11],
  ["2000-poland", "PL", "RU", 9],
  ["2001-us-hanssen", "US", "RU", 50],
  ["2016-us-election", "US", "RU", 35],
  ["2021-nato", "NATO", "RU", 8],
  ["2024-canada-india", "CA", "IN", 6],
];

describe("the sum of an event", () => {
  it.each(sums)("%s: %s of %s is %d", (id, by, of, sum) => {
    const wave = book.waves.find((each) => each.id === id);
    const counts = wave?.acts.flatMap((act) =>
      act.kind === "expelled" && act.by[0] === by && act.of[0] === of ? [act.count ?? 0] : [],
    );
    expect(counts?.reduce((one, other) => one + other, 0)).toBe(sum);
  });

  it("is claimed of no event that is on record only as far as found", () => {
    for (const wave of book.waves.filter(({ complete }) => complete === "as-far-as-found")) {
      const { figures } = bot.reply(makeAsk("waves", wave.id));
      const totals = figures.filter(({ key }) => key === "total" || key === "members-expelled");
      expect(
        totals.filter(({ value }) => value !== null),
        wave.id,
      ).toEqual([]);
    }
  });

  it("is claimed of no several events", () => {
    for (const ask of [
      makeAsk("total", "", { wave: "all" }),
      makeAsk("total", "", { wave: "2012" }),
      makeAsk("total", "nato", { wave: "2022" }),
      makeAsk("expelled", "germany", { wave: "all" }),
    ]) {
      const totals = bot
        .reply(ask)
        .figures.filter(({ key }) => key === "total" || key === "members-expelled");
      expect(totals.filter(({ value }) => value !== null)).toEqual([]);
    }
  });
});
