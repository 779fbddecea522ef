//! What a phrase is a sign of.

macro_rules! cues {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// A sign of something, that a phrase gives.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub(crate) enum Cue {
            $($(#[$doc])* $variant,)*
        }

        impl Cue {
            /// All of them.
            pub(crate) const ALL: &[Self] = &[$(Self::$variant,)*];

            /// Its name in a list of phrases.
            pub(crate) const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }
        }
    };
}

cues! {
    /// "can you", "would somebody"
    AskDirect = "ask direct",
    /// "please", "kindly"
    AskPlease = "ask please",
    /// "I need you to", "would be great if you could"
    AskWant = "ask want",
    /// "do you know", "has anyone"
    AskKnow = "ask know",
    /// "let me know whether", "wondering if"
    AskIndirect = "ask indirect",
    /// "should we", "is it OK to"
    AskProposal = "ask proposal",
    /// "any help would be appreciated"
    AskHelp = "ask help",
    /// "thoughts?", "what do you think"
    AskOpen = "ask open",
    /// "for your review", "needs your approval"
    AskReview = "ask review",
    /// "any news?"
    AskChase = "ask chase",
    /// "it would be nice to", "we should"
    Hint = "hint",
    /// "you should", "try", "you can": advice to whoever asked
    Advice = "advice",
    /// "how are you", "hope you had"
    Courtesy = "courtesy",
    /// "let me know if you have questions"
    CourtesyOffer = "courtesy offer",
    /// "who knew", "isn't it", "right?"
    Rhetorical = "rhetorical",
    /// "why didn't you answer"
    Reproach = "reproach",
    /// "asked me if", "he wonders"
    Reported = "reported",
    /// "doesn't work", "I can't"
    Problem = "problem",
    /// "not sure how", "no idea why"
    Unknowing = "unknowing",
    /// "I'll", "we're going to"
    Commit = "commit",
    /// "I can send", "happy to"
    Offer = "offer",
    /// "because", "so that"
    Reason = "reason",
    /// "which means", "otherwise", "blocks"
    Consequence = "consequence",
    /// "to avoid", "in order to"
    Aim = "aim",
    /// "I want to", "trying to"
    Want = "want",
    /// "important", "critical"
    Importance = "importance",
    /// "everyone in", "all customers"
    Extent = "extent",
    /// "ASAP", "urgent"
    Haste = "haste",
    /// "when you get a chance", "soon"
    Sometime = "sometime",
    /// "no rush"
    NoHurry = "no hurry",
    /// "deadline", "due", "reply by"
    Deadline = "deadline",
    /// "before the release", "before I send it"
    BeforeEvent = "before event",
    /// "call", "meeting"
    Meeting = "meeting",
    /// "reschedule", "are you free"
    Scheduling = "scheduling",
    /// "quick call", "can we talk"
    Sync = "sync",
    /// "standup", "all hands": what meets anyway
    Standing = "standing",
    /// "outage", "prod is down"
    Incident = "incident",
    /// "we decided", "approved"
    Decision = "decision",
    /// "done", "merged"
    Done = "done",
    /// "working on", "next up"
    Underway = "underway",
    /// "yesterday:", "blockers"
    Report = "report",
    /// "we are pleased to announce", "is out"
    Announce = "announce",
    /// "register", "sign up", "submit by"
    Invite = "invite",
    /// "out of office"
    Away = "away",
    /// "heads up", "FYI"
    Notice = "notice",
    /// "thanks", "congratulations"
    Thanks = "thanks",
    /// "ok", "sounds good", "got it"
    Acknowledge = "acknowledge",
    /// "haha", "lol"
    Joke = "joke",
    /// "yes", "no"
    YesNo = "yes no",
    /// "I think", "as far as I know"
    Opinion = "opinion",
    /// "you there?", "quick question"
    Ping = "ping",
    /// "sorry"
    Apology = "apology",
    /// "the doc", "that thing"
    VagueThing = "vague thing",
    /// "as discussed", "the changes we talked about"
    AsDiscussed = "as discussed",
    /// "attached", "see below"
    Pointer = "pointer",
    /// "I tried", "I already"
    Tried = "tried",
    /// "options:", "either", "or"
    Options = "options",
    /// "for example", "such as"
    Example = "example",
    /// "I propose", "my proposal"
    Proposal = "proposal",
    /// "he", "said", "told me"
    Hearsay = "hearsay",
    /// "if", "when" and the like at the head
    Condition = "condition",
    /// "not", "never"
    Negation = "negation",
    /// "yesterday", "last week", "ago"
    Past = "past",
    /// "maybe", "probably"
    Hedge = "hedge",
    /// "urgent", "ASAP": what is said to be needed within hours
    Urgent = "urgent",
    /// "checkout is down": broken now
    Outage = "outage",
    /// "can we discuss": asks to talk before anything is said
    Opener = "opener",
    /// "as agreed on the call"
    VerballyAgreed = "verbally agreed",
    /// "the doc", "that thing": a thing without a name
    NamelessThing = "nameless thing",
    /// "sensitive", "personal": what is better said than written
    Delicate = "delicate",
    /// "I'm on it", "Ana has it"
    Owner = "owner",
    /// "sev1", "since 10:40"
    Severity = "severity",
    /// "could you", before what is to be done
    AskOutright = "ask outright",
    /// "question", "issue", "request" as a label
    Label = "label",
    // What follows is looked for by rules alone; no model sees it.
    /// "why didn't you respond"
    Unanswered = "unanswered",
    /// "we disagree", "going in circles": what is better talked over
    Debate = "debate",
    /// "coffee", "farewell": meeting is what it is for
    Bonding = "bonding",
    /// "sev1", "all customers": how bad an incident is
    SeverityOrExtent = "severity or extent",
    /// "Femi reverting to 15.6": somebody has the incident
    Taken = "taken",
    /// "was chosen", "will": what notes say of an outcome
    Settled = "settled",
}

impl Cue {
    /// The cue of that name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|cue| cue.name() == name)
    }
}

/// A set of cues.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) struct CueSet(u128);

impl CueSet {
    pub(crate) fn insert(&mut self, cue: Cue) {
        self.0 |= 1 << cue as u32;
    }

    pub(crate) const fn has(self, cue: Cue) -> bool {
        self.0 & (1 << cue as u32) != 0
    }

    pub(crate) const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) fn iter(self) -> impl Iterator<Item = Cue> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            let cue = Cue::ALL.get(rest.trailing_zeros() as usize)?;
            rest &= rest - 1;
            Some(*cue)
        })
    }
}
