-- Rounds: what is asked, who took part while one is open, what was said, and own questionnaires.
-- `partnership_id` leads every key. Days are text, as 2026-04-18.

-- A round: what the hosts laid on the table, and how far it is.
CREATE TABLE round (
    partnership_id UUID NOT NULL,
    id UUID NOT NULL,
    title TEXT NOT NULL,
    -- 'setting_up', 'renewing' or 'deepening'; null in a draft that does not say it yet.
    stage TEXT,
    -- 'confidential' or 'sealed': how the answers are kept.
    keeping TEXT NOT NULL,
    -- Why it is asked, in the hosts' words. Empty in a draft that does not say it yet.
    why TEXT NOT NULL,
    -- Who asks, in their words.
    who_asks TEXT NOT NULL,
    -- Who else sees what comes of it, besides everyone here. Empty for no one else.
    who_sees TEXT NOT NULL,
    -- What happens with it, in the hosts' words.
    what_happens TEXT NOT NULL,
    -- The last day to answer; null in a draft that does not say it yet.
    closes_day TEXT,
    -- The day by which the round is answered for; null in a draft that does not say it yet.
    answer_due_day TEXT,
    -- 'draft', 'open', 'closed' or 'answered'. A round past its last day counts as closed, also
    -- before that is written here.
    state TEXT NOT NULL,
    -- The smallest crowd that is shown on its own, in people: 5 or more.
    floor_people INTEGER NOT NULL,
    -- What to watch or read together first; all three null when there is nothing.
    watch_title TEXT,
    watch_url TEXT,
    watch_minutes INTEGER,
    -- The breakdowns besides the total, separated by blanks: 'groups partners'. Fixed once open.
    breakdowns TEXT NOT NULL,
    -- Who goes first with a word about themselves, and what they say; null when no one leads so.
    lead_name TEXT,
    lead_words TEXT,
    -- The host who began it; null when that person was deleted.
    made_by UUID,
    -- Null until then.
    opened_day TEXT,
    closed_day TEXT,
    -- The host who asked to close it before its day; null when no one did.
    close_asked_by UUID,
    -- How many people took part; null before the close. Never shown as it is.
    took_part_people INTEGER,
    PRIMARY KEY (partnership_id, id)
);

-- What a round asks, in its order. Fixed once open.
CREATE TABLE round_item (
    partnership_id UUID NOT NULL,
    round_id UUID NOT NULL,
    -- From 0.
    position INTEGER NOT NULL,
    -- The item's full name: 'stops@1/stop.trust'.
    item TEXT NOT NULL,
    -- 1 when a host picked it as a focus.
    is_focus INTEGER NOT NULL,
    PRIMARY KEY (partnership_id, round_id, position),
    FOREIGN KEY (partnership_id, round_id) REFERENCES round (partnership_id, id) ON DELETE CASCADE
);

-- The partners and groups as they were when the round opened.
CREATE TABLE round_label (
    partnership_id UUID NOT NULL,
    round_id UUID NOT NULL,
    -- 'groups' or 'partners'.
    kind TEXT NOT NULL,
    -- From 0, the order in which they are shown.
    position INTEGER NOT NULL,
    -- The partner's or group's id as text, as answers name it.
    label TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (partnership_id, round_id, kind, position),
    FOREIGN KEY (partnership_id, round_id) REFERENCES round (partnership_id, id) ON DELETE CASCADE
);

-- A partnership's own questionnaire, and the own questions of one round.
CREATE TABLE instrument (
    partnership_id UUID NOT NULL,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    -- The round whose own questions these are; null for a questionnaire that any round can use.
    round_id UUID,
    -- All of it, as a TOML file. Not changed once a round with it has opened.
    text TEXT NOT NULL,
    PRIMARY KEY (partnership_id, id, version)
);

-- That a person took part in an open round, so that no one counts twice. Not what they said.
-- Deleted when the round closes.
CREATE TABLE took_part (
    partnership_id UUID NOT NULL,
    round_id UUID NOT NULL,
    person_id UUID NOT NULL,
    PRIMARY KEY (partnership_id, round_id, person_id),
    FOREIGN KEY (partnership_id, round_id) REFERENCES round (partnership_id, id) ON DELETE CASCADE
);

-- What one person said to one item, or one story. No person, no time, and nothing in common with
-- that person's other answers.
CREATE TABLE answer (
    partnership_id UUID NOT NULL,
    round_id UUID NOT NULL,
    -- Random.
    id UUID NOT NULL,
    -- The item's full name: 'stops@1/stop.trust'.
    item TEXT NOT NULL,
    -- 'scales' for what was chosen, 'story' for what was told.
    part TEXT NOT NULL,
    -- SHA-256 over the round, the item, the part and the change code that only the writer has.
    -- After the close it is random: nothing can be changed any more.
    tag BYTEA NOT NULL,
    -- What was said, as text. See the module `answer` of the rules.
    said TEXT NOT NULL,
    -- The group spoken with; null for 'rather not say' or when too few people share it.
    group_label TEXT,
    -- The partner; null when not wished or when too few people share it.
    partner_label TEXT,
    -- The writer's name under a story that everyone may read with a name; null for all else.
    signed TEXT,
    PRIMARY KEY (partnership_id, round_id, id),
    FOREIGN KEY (partnership_id, round_id) REFERENCES round (partnership_id, id) ON DELETE CASCADE
) /* by key */;

CREATE UNIQUE INDEX answer_tag ON answer (partnership_id, round_id, tag);
