package ui

// languages is the menu's languages, each in its own words.
func (w *window) languages() []item {
	var all []item
	for i, l := range w.desk.guide.Langs() {
		all = append(all, item{
			icon: "globe", words: w.nameOf(l), on: l == w.words.Lang, rule: i == 0, do: func() { w.speak(l) },
		})
	}
	return all
}

// items is the menu.
func (w *window) items() []item {
	say := w.words.say
	wear := func(id string, m mode) item {
		return item{words: say("menu." + id), on: w.mode == m, do: func() { w.wear(m) }}
	}
	system := wear("look_system", modeSystem)
	system.rule = true
	items := []item{
		{icon: "plus", words: say("file.new"), keys: w.words.keys("new"), do: w.newVisit},
		{icon: "folder", words: say("file.open"), keys: w.words.keys("open"), do: w.openVisit},
		{icon: "save", words: say("file.save"), keys: w.words.keys("save"), do: w.saveVisit},
		{icon: "lock", words: say("menu.keep"), on: w.keeper.keeps(), do: w.askKeep},
		{icon: "print", words: say("print.print"), keys: w.words.keys("print"), rule: true, do: w.printPages},
		{icon: "handout", words: say("pdf.save"), keys: w.words.keys("pdf"), do: w.savePDF},
		{icon: "search", words: say("menu.find"), keys: w.words.keys("find"), rule: true, do: w.find},
		{icon: "plus", words: say("menu.larger", "percent", zoomed), keys: w.words.keys("larger"), rule: true, do: w.larger},
		{icon: "minus", words: say("menu.smaller"), keys: w.words.keys("smaller"), do: w.smaller},
		system, wear("look_light", modeLight), wear("look_dark", modeDark), wear("look_contrast", modeContrast),
	}
	items = append(items, w.languages()...)
	return append(items, []item{
		{icon: "home", words: say("menu.welcome"), rule: true, do: w.openWelcome},
		{icon: "text", words: say("menu.shortcuts"), keys: w.words.keys("help"), do: w.openShortcuts},
		{icon: "info", words: say("menu.about"), do: w.openAbout},
		{icon: "close", words: say("menu.quit"), keys: w.words.keys("quit"), rule: true, do: w.onClose},
	}...)
}

// openItems opens the menu at the button that is seen.
func (w *window) openItems() {
	switch {
	case w.welcomed():
		w.welcome.menu.press()
	case w.frame.narrow():
		w.bar.list.press()
	default:
		w.rail.more.press()
	}
}

// allItems is the screens and the menu, for a window that has no rail.
func (w *window) allItems() []item {
	var all []item
	for _, p := range w.pages {
		all = append(all, item{icon: p.icon, words: w.words.say("screen." + p.id), chosen: p == w.open, do: func() { w.turnTo(p) }})
	}
	rest := w.items()
	rest[0].rule = true
	return append(all, rest...)
}
