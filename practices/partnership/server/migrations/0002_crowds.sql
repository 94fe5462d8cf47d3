-- Ways to find a crowd without reading everyone: the people of a group, and of a partner.

CREATE INDEX member_group_group ON member_group (partnership_id, group_id);

CREATE INDEX member_partner ON member (partnership_id, partner_id);
