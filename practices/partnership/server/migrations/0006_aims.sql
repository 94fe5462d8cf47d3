-- The bigger effort: aims of those who pay, or of the effort we are part of, beside what we are
-- together for; and how they fit.

-- An aim, in the words of whose it is.
CREATE TABLE aim (
    partnership_id UUID NOT NULL REFERENCES partnership (partnership_id),
    -- Random: it may stand in the open log.
    id UUID NOT NULL,
    -- Whose aim it is: a partner that pays, a grant, a city plan.
    whose TEXT NOT NULL,
    language TEXT NOT NULL,
    text TEXT NOT NULL,
    since_day TEXT NOT NULL,
    PRIMARY KEY (partnership_id, id)
);

-- How a partner says that an aim fits. Which of its people said it is not kept.
CREATE TABLE aim_fit (
    partnership_id UUID NOT NULL,
    aim_id UUID NOT NULL,
    partner_id UUID NOT NULL,
    -- 'fits', 'partly' or 'does-not-fit'.
    fit TEXT NOT NULL,
    language TEXT NOT NULL,
    -- Why, in the partner's words; empty where it fits and there is no more to say.
    why TEXT NOT NULL,
    PRIMARY KEY (partnership_id, aim_id, partner_id),
    FOREIGN KEY (partnership_id, aim_id) REFERENCES aim (partnership_id, id)
);
