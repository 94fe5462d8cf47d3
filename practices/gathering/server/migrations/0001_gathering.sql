-- Gatherings: what comes and what was. Days are text, as 2026-04-29; times are those on the clocks
-- of the place, as 17:30. Who came is nowhere.

-- A gathering that comes again.
CREATE TABLE gathering_series (
    partnership_id UUID NOT NULL,
    -- Random: nothing is told by it.
    id UUID NOT NULL,
    -- How often: 'week', 'two-weeks', 'month' or 'ninety-days'.
    rhythm TEXT NOT NULL,
    -- The day of the first one; all others are counted from it.
    first_day TEXT NOT NULL,
    -- The first day on which it does not come any more; null while it goes on.
    ended_day TEXT,
    -- Who began it, so that they can move what comes; null when that person was deleted.
    called_by UUID,
    -- What people are told, as in the table `gathering`.
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    about TEXT,
    starts TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    place TEXT,
    joining TEXT,
    ease TEXT NOT NULL,
    ease_words TEXT,
    PRIMARY KEY (partnership_id, id)
);

-- One time that people meet.
CREATE TABLE gathering (
    partnership_id UUID NOT NULL,
    -- Random: it stands in addresses and calendars.
    id UUID NOT NULL,
    -- Of what comes again; null for one that comes once.
    series_id UUID,
    -- Its number in it, from 0; null for one that comes once.
    nth INTEGER,
    day TEXT NOT NULL,
    -- 'on' or 'off'.
    state TEXT NOT NULL,
    -- Why it was moved or called off; null otherwise.
    why TEXT,
    -- The day it was on before it was moved; null when it was not.
    was_day TEXT,
    -- Who called it, so that they can move it. Shown to nobody; null when that person was deleted.
    called_by UUID,
    -- How often it was changed.
    n_changes INTEGER NOT NULL,
    -- 'open-table', 'circle', 'see-together', 'keep-going', 'learning', 'welcome' or 'other'.
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    -- What it is about; null when nobody said.
    about TEXT,
    -- When it begins: '17:30'.
    starts TEXT NOT NULL,
    -- How long it is.
    minutes INTEGER NOT NULL,
    -- Where; null when only `joining` says it.
    place TEXT,
    -- How to join from elsewhere; null when one cannot.
    joining TEXT,
    -- What makes it easy to come, with blanks between: 'meal child-care'.
    ease TEXT NOT NULL,
    -- More of that in words; null when there is none.
    ease_words TEXT,
    -- What we heard, as members wrote it together; null before.
    heard TEXT,
    -- What we will do; null before.
    will TEXT,
    -- How often that was written.
    note_version INTEGER NOT NULL,
    PRIMARY KEY (partnership_id, id),
    UNIQUE (partnership_id, series_id, nth),
    FOREIGN KEY (partnership_id, series_id) REFERENCES gathering_series (partnership_id, id)
);

CREATE INDEX gathering_day ON gathering (partnership_id, day);

-- Who holds a gathering, by their own yes. Deleted when the next one is over too.
CREATE TABLE gathering_holder (
    partnership_id UUID NOT NULL,
    gathering_id UUID NOT NULL,
    person_id UUID NOT NULL,
    PRIMARY KEY (partnership_id, gathering_id, person_id),
    FOREIGN KEY (partnership_id, gathering_id) REFERENCES gathering (partnership_id, id) ON DELETE CASCADE
);

-- A time in which what comes again rests.
CREATE TABLE gathering_break (
    partnership_id UUID NOT NULL,
    id UUID NOT NULL,
    name TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    PRIMARY KEY (partnership_id, id)
);

-- What other practices may read: every gathering that takes place or took place.
CREATE VIEW gathering_v1 AS
SELECT g.partnership_id, g.id, g.title, g.day, g.kind
FROM gathering g
WHERE g.state = 'on' AND NOT EXISTS (
    SELECT 1 FROM gathering_break b
    WHERE b.partnership_id = g.partnership_id AND g.series_id IS NOT NULL AND g.n_changes = 0
        AND b.first_day <= g.day AND g.day <= b.last_day
);
