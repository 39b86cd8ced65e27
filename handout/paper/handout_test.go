package paper

// fullHandout is a made-up handout of the size of a real one, with every block.
func fullHandout() Document {
	return Document{
		Lang: "en-US", Title: "Your stem cell visit", Continued: "(continued)",
		Head: Running{
			Leading:  Text{bold("Maria Lopez"), plain(" · Thursday, December 3, 2026, 9:00 am · left knee")},
			Trailing: text("Your stem cell visit"),
		},
		Foot: Foot{
			First:  Text{plain("Maria Lopez · Harborview Joint Clinic · day "), bold("555-0142"), plain(" · night "), bold("555-0199")},
			Second: Text{plain("Wording 2026-11 (7f3a9c2e). "), bold("Draft wording, not yet checked by a clinician.")},
			PageOf: "Page {page} of {pages}",
		},
		Blocks: join(pageOne(), datesPage(), checkPage(), dayPage(), signPages(), knowPage(), lastPage()),
	}
}

func join(parts ...[]Block) []Block {
	var out []Block
	for i, p := range parts {
		if i > 0 {
			out = append(out, Break{})
		}
		out = append(out, p...)
	}
	return out
}

func pageOne() []Block {
	return []Block{
		Heading{Level: 1, Icon: FactsIcon, Text: text("Your stem cell visit"), Trailing: text("Harborview Joint Clinic")},
		Grid{Rows: [][]Field{
			{
				{Label: text("For"), Text: text("Maria Lopez"), Size: FactSize, Share: 28},
				{Label: text("Day"), Text: text("Thursday, December 3, 2026"), Size: FactSize, Share: 50},
				{Label: text("Arrive"), Text: text("9:00 am"), Size: FactSize, Share: 22},
			},
			{
				{Label: text("Where"), Text: text("Harborview Joint Clinic\n20 Pier Street, floor 2"), Beside: true, Share: 39},
				{Label: text("What"), Text: Text{plain("Your own bone marrow cells (from the hip) go into your "), bold("left knee"), plain(". Light sleep medicine.")}, Beside: true, Share: 61},
			},
		}},
		Panel{Frame: Calm, Icon: CalmIcon, Blocks: []Block{
			Para{Text: Text{bold("Know this first. "), plain("The FDA has not approved stem cell shots for joints, backs, nerves, skin, or hair. They may not help. They can cause harm. You can say no. You can ask for more time. Saying no will not change your other care.")}},
		}},
		Heading{Level: 2, Text: text("The three things that matter most")},
		Numbered{Number: "1", Blocks: []Block{
			Heading{Level: 3, Text: text("Do not stop your blood thinner on your own.")},
			Para{Text: text("Stopping can cause a stroke or a heart attack.")},
			Table{Style: Bare, Widths: []float64{24, 76}, RowHeads: true, Rows: [][]Cell{
				{{Text: text("By Thu, Nov 19")}, {Icon: AskIcon, Text: Text{bold("Ask"), plain(" the doctor who gave it to you. Only they may say stop.")}}},
				{{Text: text("Nov 26 to Dec 17")}, {Icon: StopIcon, Text: Text{bold("Stop"), plain(" ibuprofen and naproxen. Your clinic set these dates. For pain you may take acetaminophen, as the label says.")}}},
			}},
		}},
		Numbered{Number: "2", Blocks: []Block{
			Heading{Level: 3, Text: text("Stop food and drink by the clock.")},
			Para{Text: text("These times are early on Thursday, December 3.")},
			Bands{Stretches: []Stretch{
				{Share: 21, Thickness: 13, Head: text("Until 1:00 am"), Text: text("Any food.")},
				{Share: 21.5, Thickness: 8.5, Head: text("Until 3:00 am"), Text: text("Light food, like toast. Milk.")},
				{Share: 36, Thickness: 4, Head: text("Until 7:00 am"), Text: text("Only water, plain tea, black coffee, or clear juice.")},
				{Share: 21.5, Head: text("After 7:00 am"), Text: text("Nothing. Not even water.")},
			}},
		}},
		Numbered{Number: "3", Blocks: []Block{
			Heading{Level: 3, Text: text("An adult must take you home.")},
			Para{Text: Text{plain("Do not ride alone in a taxi. The adult stays until "), bold("noon on Friday, December 4"), plain(", or later if we say so. Do not drive before then.")}},
			WriteIn{Blanks: []Blank{{Label: text("Name of adult"), Share: 64}, {Label: text("Phone"), Share: 36}}},
		}},
		Panel{Frame: Alarm, Blocks: []Block{
			Columns{Columns: []Column{
				phone(CallIcon, "Day, 8 am to 5 pm", "555-0142"),
				phone(NightIcon, "Night and weekend", "555-0199"),
				phone(EmergencyIcon, "Emergency", "911"),
			}},
			Rule{},
			Para{Text: Text{bold("When in doubt, call. Call 911 for any of these:")}},
			List{Columns: 2, Items: texts(
				"Chest pain or short breath", "Hives all over, swollen lips, faint", "Fever with confusion or grey skin",
				"Face droops, weak arm, odd speech", "Bleeding that will not stop", "Sudden bad knee pain, cannot stand",
			)},
		}},
	}
}

func texts(s ...string) []Text {
	out := make([]Text, len(s))
	for i := range s {
		out[i] = text(s[i])
	}
	return out
}

func phone(i Icon, label, number string) Column {
	return Column{Blocks: []Block{Panel{Frame: Open, Icon: i, Blocks: []Block{
		Para{Text: Text{{Text: label, Weight: Medium}}},
		Para{Text: Text{{Text: number, Isolate: true}}, Size: PhoneSize},
	}}}}
}

func act(head, rest string) Text { return Text{bold(head + " "), plain(rest)} }

func datesPage() []Block {
	return []Block{
		Heading{Level: 2, Text: text("Your dates, from now to one year after")},
		Timeline{
			Legend: [3]Text{text("get ready"), text("your visit"), text("after.")},
			Read:   text("Read from top to bottom. Your clinic may change a date."),
			Stops: []Stop{
				{When: texts("Before you say yes"), Text: act("A talk and a check-up.", "The team asks about your health, your medicines, and your allergies. You may need an X-ray or an MRI of your knee.")},
				{When: texts("Thu, November 19"), Text: act("Ask about your blood thinner.", "Call the doctor who gave it to you.")},
				{When: texts("Thu, November 26"), Text: act("Stop ibuprofen and naproxen.", "Your clinic set this date. Ask what to take for pain.")},
				{When: texts("Wed, December 2"), Text: act("Pack your bag. Call the adult who takes you home.", "Sick? Call us before you come.")},
				{When: texts("Thu, December 3", "1:00 to 7:00 am"), Text: act("Food and drink stop by the clock.", "See page 1.")},
				{Kind: StopAt, When: texts("Thu, December 3", "9:00 am"), Text: act("Your visit.", "Plan for 1.5 to 3 hours, until about noon. It can be longer. The steps are on page 4.")},
				{Kind: StopAfter, When: texts("Fri, December 4", "12 noon"), Text: act("24 hours since your sleep medicine.", "It is later if your nurse says so. Then your adult may go home. You may drive if you feel well.")},
				{Kind: StopAfter, When: texts("Sat, December 5"), Text: act("Light tasks.", "Many people do them by now. Some need more time.")},
				{Kind: StopAfter, When: texts("Tue, December 8"), Text: act("Bath or pool.", "Keep the needle spots out of water until this day.")},
				{Kind: StopAfter, When: texts("Thu, December 10"), Text: act("Hard work and lifting.", "Soreness is often gone by now. If it is not, call us.")},
				{Kind: StopAfter, When: texts("Thu, December 17"), Text: act("Check-up at the clinic.", "Ibuprofen and naproxen are allowed again, if your doctors agree.")},
				{Kind: StopAfter, When: texts("Fri, December 3", "2027"), Text: act("One year.", "Ask who will check on you. Tell every doctor that you had cells put in.")},
			},
		},
		Space{1},
		Panel{Frame: Outline, Blocks: []Block{
			Heading{Level: 3, Icon: AskIcon, Text: text("Do not stop these unless told")},
			Para{Text: text("Blood thinner, heart aspirin, insulin, and diabetes pills. Steroids, seizure pills, heart pills, and blood pressure pills.")},
		}},
	}
}

func checkPage() []Block {
	return []Block{
		Heading{Level: 2, Text: text("Get ready: tick each line when it is done")},
		Checklist{Groups: []CheckGroup{
			{When: text("By Thursday, November 19"), Items: []Text{
				act("Call the doctor who gave you the blood thinner.", "Ask what to do. Do not stop it on your own."),
				act("Tell us about your health.", "Use the list below."),
				act("Ask for the full price in writing.", "It should name each step."),
				act("Ask a doctor who does not sell this care.", "A second view helps you choose."),
			}},
			{When: text("From Thursday, November 26"), Items: []Text{
				act("Take no ibuprofen or naproxen.", "The proof for this rule is thin. Your clinic asks for it until December 17."),
				act("For pain, take acetaminophen", "as the label says. Ask first if you have liver disease or drink each day."),
				act("Do not smoke or drink alcohol.", "Alcohol does not mix with sleep medicine."),
			}},
			{When: text("Wednesday, December 2"), Items: []Text{
				act("Call us if you are sick:", "fever, cold, skin or tooth infection, or antibiotics. We may pick a new day."),
				act("Call your adult.", "They take you home and stay with you."),
				act("Pack:", "this paper, your medicine list, your card, your old X-rays."),
				act("Lay out", "loose, soft clothes. The leg should roll up."),
			}},
			{When: text("Thursday, December 3"), Items: []Text{
				act("Stop food and drink by the clock.", "Any food until 1:00 am. Light food until 3:00 am. Clear drinks until 7:00 am."),
				act("Be at the clinic at 9:00 am.", ""),
			}},
		}},
		Space{1},
		Panel{Frame: Outline, Blocks: []Block{
			Heading{Level: 3, Icon: CallIcon, Text: text("Tell us now if any of these is true")},
			List{Columns: 2, Items: texts("You are pregnant, may be, or breast-feed.", "You bleed or clot too much.", "A medicine, iodine, or latex harms you.", "You have or had cancer.", "Your immune system is weak.", "You have diabetes or sleep apnea.")},
			Para{Text: text("Also tell us of metal in your knee, a steroid shot there in the last 3 months, or past trouble with sleep medicine.")},
		}},
	}
}

func dayPage() []Block {
	step := func(n, head, rest, long string, bar Bar) []Cell {
		return []Cell{{Text: text(n)}, {Text: act(head, rest)}, {Text: text(long), Bar: bar}}
	}
	return []Block{
		Heading{Level: 2, Text: text("The day, step by step")},
		Para{Text: text("Most people stay awake but sleepy. Bars: black is the shortest time, white the longest.")},
		Columns{Gap: 14, Columns: []Column{
			{Share: 372, Blocks: []Block{Table{
				Widths: []float64{24, 242, 106}, RowHeads: true,
				Head: []Cell{{}, {Text: text("What happens")}, {Text: text("How long")}},
				Rows: [][]Cell{
					step("1", "You check in.", "You may ask all your questions. You may still say no.", "part of step 6", Bar{}),
					step("2", "You get sleep medicine", "and a numbing shot. It may sting.", "a few minutes", Bar{}),
					step("3", "A needle takes marrow", "from the back of your hip. You may feel pressure or a short, sharp ache.", "30 to 45 min", Bar{30, 45}),
					step("4", "A machine spins the sample.", "You rest and wait. Most of the cells in it are not stem cells.", "30 to 60 min", Bar{30, 60}),
					step("5", "The cells go into your left knee.", "Ultrasound or a live X-ray may guide the needle.", "15 to 30 min", Bar{15, 30}),
					step("6", "We watch you, then you go home", "with your adult. We tell you when.", "15 to 45 min, with check-in", Bar{15, 45}),
					{{}, {Text: Text{bold("In all")}}, {Text: Text{bold("1.5 to 3 hours")}}},
				},
			}}},
			{Share: 140, Blocks: []Block{Figure{
				Drawing: body(), Alt: "A body seen from the back. 1 is at the right hip, 2 at the left knee.",
				Caption: Text{bold("Seen from the back.\n1"), plain(" Marrow is taken from the hip bone. We say which side.\n"), bold("2"), plain(" Cells go into the left knee.")},
				Center:  false,
			}}},
		}},
		Panel{Frame: Calm, Icon: CalmIcon, Blocks: []Block{Para{Text: act("Tell us if it hurts or you are scared.", "You can ask us to stop at any time.")}}},
		Heading{Level: 2, Text: text("Before you leave, tick these")},
		Checklist{Columns: 2, Groups: []CheckGroup{{Items: []Text{
			text("My record on page 8 is filled in."),
			{plain("I have the night number, "), bold("555-0199"), plain(".")},
			text("I know how to change my bandage."), text("I have the time of my check-up."),
		}}}},
	}
}

func body() Drawing {
	line := func(p path) Shape { return Shape{Path: p, Fill: White, Stroke: Ink, Width: 1.8, Round: true} }
	spot := func(x, y float64) Shape { return filled(circle(x, y, 8.5), Accent) }
	return Drawing{
		W: 126, H: 210,
		Shapes: []Shape{line(rounded(48, 30, 40, 90, 14)), line(circle(68, 15, 14)), line(rounded(50, 110, 18, 98, 9)), line(rounded(68, 110, 18, 98, 9)), spot(79, 94), spot(59, 154)},
		Labels: []Label{{X: 79, Y: 98, Text: "1", Size: 11.5, Weight: Bold, Color: White}, {X: 59, Y: 158, Text: "2", Size: 11.5, Weight: Bold, Color: White}},
	}
}

func signPages() []Block {
	sign := func(a, b, c, d string) []Cell {
		return []Cell{{Text: text(a)}, {Text: text(b)}, {Text: text(c)}, {Text: text(d)}}
	}
	return []Block{
		Heading{Level: 2, Text: text("Getting better, with end dates")},
		Table{
			Widths: []float64{190, 122, 214}, RowHeads: true,
			Head: []Cell{{Text: text("What")}, {Text: text("Until")}, {Text: text("What to do")}},
			Rows: [][]Cell{
				{{Text: text("Driving, alcohol, machines, cooking alone, big choices")}, {Text: text("Fri, Dec 4, noon")}, {Text: text("Do none of these.")}},
				{{Text: text("Cold pack")}, {Text: text("Thu, Dec 3, bedtime")}, {Text: text("Wrap it. Use it for 20 min at most.")}},
				{{Text: text("Desk work, light tasks")}, {Text: text("Fri, Dec 4 to Sat, Dec 5")}, {Text: text("Start when you feel well.")}},
				{{Text: text("Bath, pool, hot tub")}, {Text: text("Tue, Dec 8")}, {Text: text("Keep the needle spots dry.")}},
				{{Text: text("Hard work, lifting, sport")}, {Text: text("Thu, Dec 10")}, {Text: text("Your clinic may ask for longer.")}},
				{{Text: text("Ibuprofen, naproxen")}, {Text: text("Thu, Dec 17")}, {Text: text("Ask what to take for pain.")}},
			},
		},
		Heading{Level: 2, Text: text("Is this sign normal?"), Trailing: Text{plain("Day "), bold("555-0142"), plain("   Night "), bold("555-0199"), plain("   Emergency "), bold("911")}},
		Para{Text: text("Find your sign. Read across. When in doubt, call.")},
		Table{
			Style: Boxed, Widths: []float64{92, 116, 156, 162}, RowHeads: true, Heavy: 3, Tinted: 2, Size: SignSize,
			Head: []Cell{{Text: text("Sign")}, {Icon: NormalIcon, Text: text("Often normal")}, {Icon: CallIcon, Text: text("Call the clinic the same day")}, {Icon: EmergencyIcon, Text: text("Emergency: call 911")}},
			Rows: [][]Cell{
				sign("Pain where the needle went in", "Mild or medium, better each day, for about a week", "Worse after day 2, or pain pills do not help", "Sudden, very bad joint pain and you cannot move it or stand on it"),
				sign("Swelling, redness", "A little, for 2 to 3 days", "Spreads, hot, very red, hard, or new after day 3", "With fever, shaking, or feeling very ill"),
				sign("Fever, chills", "None", "100.4 F (38 C) or more, at any time", "With confusion, fast breath, or grey or blotchy skin"),
				sign("Bleeding", "A few drops on the bandage", "Soaks a bandage. Still bleeds after 10 min of firm press", "Will not stop, or you feel faint"),
				sign("Bruise", "Common", "Grows fast, very hard, or very tight", "With faintness, or a cold, numb limb"),
				sign("Fluid from the needle spot", "None, or a drop", "Pus, bad smell, green or yellow", "With fever and feeling very ill"),
				sign("Tired", "1 to 2 days", "More than 3 days", "You cannot be woken"),
				sign("Breath, chest", "None", "Do not wait. Call 911.", "Short breath, chest pain, or coughing blood"),
				sign("Leg", "None", "One calf is sore, swollen, and warm", "With short breath"),
				sign("Allergy", "None", "A few itchy spots", "Hives all over, swollen lips or tongue, wheeze, faint"),
				sign("Nerves", "Numb from the shot for a few hours", "Numb after 24 hours", "New weak arm or leg. Cannot hold or pass urine or stool. Numb between the legs"),
				sign("Stroke signs", "None", "Do not wait. Call 911.", "Face droops, arm is weak, speech is odd"),
				sign("Stomach", "Mild upset after sleep medicine", "Throws up more than once or twice", "Cannot keep fluids down, and faint"),
				sign("Late: weeks to months", "None", "New lump, boil, or sore that will not heal there", "Fever with confusion, fast breath, or grey skin"),
				sign("Late: months to years", "None", "New lump, weakness, or pain where cells went in. Tell every doctor.", "New weak legs, or a seizure"),
			},
		},
	}
}

func note(s, n string) Text { return Text{plain(s), {Text: n, Raised: true}} }

func knowPage() []Block {
	choice := func(a, b, c string) []Cell { return []Cell{{Text: text(a)}, {Text: text(b)}, {Text: text(c)}} }
	return []Block{
		Heading{Level: 2, Text: text("What we know and do not know")},
		Para{Text: text("The numbers are for knee arthritis. Small numbers point to the sources on page 8.")},
		Columns{Columns: []Column{
			{Blocks: []Block{Panel{Frame: Outline, Blocks: []Block{
				Heading{Level: 3, Text: text("How much it may help")},
				Para{Text: text("Think of pain from 0 to 10.")},
				Figure{Drawing: squares(10, 1), Alt: "10 squares, 1 black"},
				Para{Text: Text{plain("About "), bold("1 point of 10"), plain(" less pain than with a fake shot, for up to 6 months. We are not sure."), {Text: "1", Raised: true}, plain(" At 1 year it was no better than a steroid shot."), {Text: "2", Raised: true}}},
			}}}},
			{Blocks: []Block{Panel{Frame: Outline, Blocks: []Block{
				Heading{Level: 3, Text: text("How often it may hurt")},
				Para{Text: text("Think of 100 people with a sore knee.")},
				Figure{Drawing: squares(25, 25), Alt: "25 squares, all black"},
				Para{Text: Text{plain("In some studies "), bold("25 of 100"), plain(" (black) had knee pain after the shot. 75 (white) did not. Fluid in the knee: 12 of 100. Swelling: 12 of 100."), {Text: "3", Raised: true}}},
			}}}},
		}},
		Columns{Columns: []Column{
			{Blocks: []Block{Heading{Level: 3, Text: text("We know")}, List{Items: []Text{note("The FDA has not approved this use.", "4"), note("Bad infections, tumors, and blindness are on record.", "4"), note("Marrow taken from the hip can hurt for about a week.", "6")}}}},
			{Blocks: []Block{Heading{Level: 3, Text: text("We do not know")}, List{Items: []Text{note("How often serious harm happens. Many cases go unreported.", "5"), note("If worn tissue grows back. There is no good proof.", "2"), text("If more cells or more shots work better.")}}}},
		}},
		Heading{Level: 2, Text: text("Your choices")},
		Table{
			Widths: []float64{116, 200, 210}, RowHeads: true,
			Head: []Cell{{Text: text("Choice")}, {Text: text("Good points")}, {Text: text("Bad points")}},
			Rows: [][]Cell{
				choice("Wait, and start nothing new", "No new risk and no new cost. You can still choose later.", "Your pain may stay or get worse while you wait."),
				choice("Exercise, weight loss, therapy", "Good proof that it eases knee pain and helps you move.", "It takes weeks of work. You may be sore at first."),
				choice("Steroid shot", "As good at 1 year as cells in one large test.", "It may wear off. It has its own risks."),
				choice("Stem cell shot", "Pain may ease a little, for up to 6 months.", "Not FDA approved. Harm on record. Often $1,150 to $12,000."),
				choice("Knee surgery", "Better proof than cells when the knee is very worn.", "Major surgery with its own risks. It takes months to heal."),
			},
		},
	}
}

// squares is a row of n squares, the first of them black.
func squares(n, black int) Drawing {
	const side = 20.0
	d := Drawing{W: side * float64(n), H: side}
	if n > 10 {
		d.H = side / 2
		d.W /= 2
	}
	s := d.H
	for i := range n {
		sq := Shape{Path: rectangle(float64(i)*s+0.75, 0.75, s-1.5, s-1.5), Stroke: Ink, Width: 1.5}
		if i < black {
			sq.Fill = Ink
		}
		d.Shapes = append(d.Shapes, sq)
	}
	return d
}

func lastPage() []Block {
	word := func(a, b string) Block { return Para{Text: act(a+":", b), Size: CaptionSize} }
	open := func(s string, share float64) Field { return Field{Label: text(s), Share: share} }
	known := func(s, v string, share float64) Field { return Field{Label: text(s), Text: text(v), Share: share} }
	return []Block{
		Columns{Columns: []Column{
			{Share: 218, Blocks: []Block{
				Heading{Level: 2, Text: text("Questions to ask")},
				Checklist{Groups: []CheckGroup{{Items: texts("Is this routine care or a trial?", "What else could I do?", "What went wrong before?", "Who pays if I am hurt?", "What is the full price?")}}},
				WriteIn{Blanks: []Blank{{}}},
				WriteIn{Blanks: []Blank{{}}},
			}},
			{Share: 288, Blocks: []Block{
				Heading{Level: 2, Text: text("Words on these pages")},
				word("Acetaminophen", "a pain pill, also called paracetamol."), word("Blood thinner", "medicine that helps stop blood clots."),
				word("Bone marrow", "the soft part inside your bones."), word("Clear drinks", "water, plain tea, black coffee, clear juice."),
				word("Fake shot", "a shot with no real treatment in it."),
			}},
		}},
		Heading{Level: 2, Text: text("Your treatment record")},
		Para{Text: text("Ask the team to fill this in before you go home. Keep it for good."), Size: CaptionSize},
		Grid{Outlined: true, Rows: [][]Field{
			{known("Date", "Dec 3, 2026", 1), known("Own or donor cells", "Own", 1), known("Taken from", "Hip marrow", 1), known("Put into", "Left knee", 1)},
			{open("Product or kit", 2), open("Maker", 1), open("Lot number", 1)},
			{open("Amount put in", 1), open("Numbing and sleep medicine", 2), open("Time you may drive", 1)},
			{open("Doctor and license number", 2), known("Next visit", "Dec 17, 2026, at", 2)},
		}},
		Heading{Level: 2, Text: text("If you are harmed, report it")},
		Columns{Columns: []Column{
			{Share: 412, Blocks: []Block{
				Para{Text: Text{plain("First get care. Then tell the FDA: "), bold("fda.gov/medwatch"), plain(" or call "), bold("1-800-FDA-1088"), plain(". Say what you got, when, and where. Use your record above.")}},
				Para{Text: act("This is not a consent form.", "It does not replace a talk with your doctor. Need other words, a language, or large print? Ask us. It is free. This paper has your name: keep it safe."), Size: CaptionSize},
			}},
			{Share: 92, Blocks: []Block{Figure{Center: true, Drawing: squares(4, 2), Alt: "a code", Caption: text("Scan: visit to your calendar.")}}},
		}},
		Rule{},
		Para{Text: act("Sources.", "Lines with no number are clinic habit or general practice. Status as of November 2026. It may have changed."), Size: SourceSize},
		List{Ordered: true, Columns: 2, Size: SourceSize, Items: texts("Cochrane review, knee shots, abstract, 2024", "Mautner and others, Nature Medicine, 2023", "Shang and others, Stem Cell Res Ther, 2023", "US FDA, regenerative medicine page, June 3, 2021", "Pew Trusts, Harms report, June 2021", "NHLBI, Risks of bone marrow tests")},
	}
}

// arabicHandout is page one and the dates, mirrored; the wording is made up to
// mix directions, not to be read by a patient.
func arabicHandout() Document {
	iso := func(s string) Span { return Span{Text: s, Isolate: true} }
	return Document{
		Lang: "ar", RTL: true, Title: "زيارتك للعلاج بالخلايا الجذعية", Continued: "(تابع)",
		Head: Running{Leading: Text{iso("Maria Lopez"), plain(" · الخميس 3 ديسمبر 2026")}, Trailing: text("زيارتك للعلاج بالخلايا الجذعية")},
		Foot: Foot{
			First:  Text{iso("Maria Lopez"), plain(" · "), iso("Harborview Joint Clinic"), plain(" · نهارًا "), {Text: "555-0142", Isolate: true, Weight: Bold}},
			Second: Text{plain("نسخة النص "), iso("2026-11 (7f3a9c2e)"), plain(". "), bold("نص أولي، لم يراجعه طبيب بعد.")},
			PageOf: "صفحة {page} من {pages}",
		},
		Blocks: []Block{
			Heading{Level: 1, Icon: FactsIcon, Text: text("زيارتك للعلاج بالخلايا الجذعية"), Trailing: Text{iso("Harborview Joint Clinic")}},
			Grid{Rows: [][]Field{
				{
					{Label: text("الاسم"), Text: Text{iso("Maria Lopez")}, Size: FactSize, Share: 28},
					{Label: text("اليوم"), Text: text("الخميس 3 ديسمبر 2026"), Size: FactSize, Share: 50},
					{Label: text("الوصول"), Text: Text{iso("9:00"), plain(" صباحًا")}, Size: FactSize, Share: 22},
				},
				{
					{Label: text("المكان"), Text: Text{iso("Harborview Joint Clinic"), plain("\n"), iso("20 Pier Street"), plain("، الطابق 2")}, Beside: true, Share: 39},
					{Label: text("العلاج"), Text: Text{plain("خلايا من نخاع عظمك (من الورك) توضع في "), bold("ركبتك اليسرى"), plain(". دواء نوم خفيف.")}, Beside: true, Share: 61},
				},
			}},
			Panel{Frame: Calm, Icon: CalmIcon, Blocks: []Block{
				Para{Text: Text{bold("اعرف هذا أولًا. "), plain("لم توافق هيئة الغذاء والدواء الأمريكية ("), iso("FDA"), plain(") على حقن الخلايا الجذعية للمفاصل أو الظهر أو الأعصاب أو الجلد أو الشعر. قد لا تنفع. وقد تسبب ضررًا. يمكنك أن ترفض.")}},
			}},
			Heading{Level: 2, Text: text("أهم ثلاثة أمور")},
			Numbered{Number: "1", Blocks: []Block{
				Heading{Level: 3, Text: text("لا توقف مميّع الدم من نفسك.")},
				Para{Text: text("إيقافه قد يسبب سكتة دماغية أو نوبة قلبية.")},
				Table{Style: Bare, Widths: []float64{28, 72}, RowHeads: true, Rows: [][]Cell{
					{{Text: text("حتى الخميس 19 نوفمبر")}, {Icon: AskIcon, Text: Text{bold("اسأل"), plain(" الطبيب الذي وصفه لك. هو وحده من يقول: أوقفه.")}}},
					{{Text: text("من 26 نوفمبر إلى 17 ديسمبر")}, {Icon: StopIcon, Text: Text{bold("أوقف"), plain(" إيبوبروفين ونابروكسين. عيادتك حددت هذه التواريخ.")}}},
				}},
			}},
			Numbered{Number: "2", Blocks: []Block{
				Heading{Level: 3, Text: text("أوقف الطعام والشراب حسب الساعة.")},
				Bands{Stretches: []Stretch{
					{Share: 21, Thickness: 13, Head: Text{plain("حتى "), iso("1:00"), plain(" ص")}, Text: text("أي طعام.")},
					{Share: 21.5, Thickness: 8.5, Head: Text{plain("حتى "), iso("3:00"), plain(" ص")}, Text: text("طعام خفيف. حليب.")},
					{Share: 36, Thickness: 4, Head: Text{plain("حتى "), iso("7:00"), plain(" ص")}, Text: text("فقط ماء، شاي سادة، قهوة سوداء، أو عصير صافٍ.")},
					{Share: 21.5, Head: Text{plain("بعد "), iso("7:00"), plain(" ص")}, Text: text("لا شيء، ولا حتى الماء.")},
				}},
			}},
			Numbered{Number: "3", Blocks: []Block{
				Heading{Level: 3, Text: text("يجب أن يأخذك شخص بالغ إلى البيت.")},
				WriteIn{Blanks: []Blank{{Label: text("اسم الشخص"), Share: 64}, {Label: text("الهاتف"), Share: 36}}},
			}},
			Panel{Frame: Alarm, Blocks: []Block{
				Columns{Columns: []Column{phone(CallIcon, "نهارًا", "555-0142"), phone(NightIcon, "ليلًا وفي عطلة الأسبوع", "555-0199"), phone(EmergencyIcon, "الطوارئ", "911")}},
				Rule{},
				Para{Text: Text{bold("إذا شككت، اتصل. اتصل بالرقم "), {Text: "911", Isolate: true, Weight: Bold}, bold(" إذا حدث أيٌّ مما يلي:")}},
				List{Columns: 2, Items: texts("ألم في الصدر أو ضيق في النفس", "طفح في كل الجسم", "تدلّي الوجه، ضعف الذراع", "نزيف لا يتوقف")},
			}},
			Break{},
			Heading{Level: 2, Text: text("مواعيدك")},
			Timeline{
				Legend: [3]Text{text("استعد"), text("زيارتك"), text("بعدها.")}, Read: text("اقرأ من الأعلى إلى الأسفل."),
				Stops: []Stop{
					{When: texts("الخميس 19 نوفمبر"), Text: act("اسأل عن مميّع الدم.", "اتصل بالطبيب الذي وصفه لك.")},
					{Kind: StopAt, When: []Text{text("الخميس 3 ديسمبر"), {iso("9:00"), plain(" ص")}}, Text: Text{bold("زيارتك. "), plain("خطط لمدة "), iso("30–45"), plain(" دقيقة ثم "), iso("(1.5 to 3 hours)"), plain(" حتى الظهر.")}},
					{Kind: StopAfter, When: texts("الجمعة 4 ديسمبر"), Text: act("مهام خفيفة.", "كثيرون يقومون بها.")},
				},
			},
			Timeline{Across: true, Stops: []Stop{
				{When: texts("19 نوفمبر"), Text: text("اسأل عن مميّع الدم")},
				{Kind: StopAt, When: texts("3 ديسمبر"), Text: text("زيارتك")},
				{Kind: StopAfter, When: texts("4 ديسمبر"), Text: text("لا تقُد")},
			}},
			Checklist{Groups: []CheckGroup{{When: text("الخميس 19 نوفمبر"), Items: []Text{act("اتصل بالطبيب.", "اسأل ماذا تفعل."), act("أخبرنا عن صحتك.", "")}}}},
			Table{
				Style: Boxed, Widths: []float64{92, 116, 156, 162}, RowHeads: true, Heavy: 3, Tinted: 2, Size: SignSize,
				Head: []Cell{{Text: text("العلامة")}, {Icon: NormalIcon, Text: text("غالبًا طبيعي")}, {Icon: CallIcon, Text: text("اتصل بالعيادة")}, {Icon: EmergencyIcon, Text: Text{plain("طوارئ: "), iso("911")}}},
				Rows: [][]Cell{{{Text: text("حمّى")}, {Text: text("لا")}, {Text: Text{iso("100.4 F (38 C)"), plain(" أو أكثر")}}, {Text: text("مع تشوّش")}}},
			},
			Grid{Outlined: true, Rows: [][]Field{{{Label: text("التاريخ"), Text: Text{iso("Dec 3, 2026")}}, {Label: text("رقم التشغيلة")}}}},
			Columns{Columns: []Column{
				{Blocks: []Block{Panel{Frame: Outline, Blocks: []Block{Heading{Level: 3, Icon: CallIcon, Text: text("أخبرنا الآن")}, List{Ordered: true, Items: texts("أنت حامل.", "لديك سرطان.")}}}}},
				{Blocks: []Block{Figure{Drawing: squares(10, 1), Alt: "مربعات", Caption: text("من 10"), Center: true}}},
			}},
		},
	}
}
