//! What forming a partnership means: partners, people, groups, hosts, ways in. Pure.
