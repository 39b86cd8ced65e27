package ui

import (
	"errors"
	"strconv"

	"fyne.io/fyne/v2"

	"beforehand/content"
)

// wording is the words of the window in one language. Its ids stand under
// "window." in the words files.
type wording struct{ *content.Words }

// say is the wording of an id, with what goes into its holes: name, text, name,
// text.
func (w wording) say(id string, holes ...any) content.Text {
	t := w.Text("window." + id)
	if len(holes) == 0 {
		return t
	}
	return t.Fill(filling(holes))
}

// fault is an error of a file, a line for each thing that is wrong. One that has no
// words of ours is said as the system says it.
func (w wording) fault(err error) content.Text {
	told, ok := errors.AsType[content.Told](err)
	if !ok {
		return w.say("file.failed", "error", err.Error())
	}
	var lines content.Text
	for i, line := range told.Lines(w.Words) {
		if i > 0 {
			lines = append(lines, content.Piece{Words: "\n"})
		}
		lines = append(lines, line...)
	}
	return w.say("file.failed", "error", lines)
}

// count is the wording of an id for n things, with n in the hole {n}.
func (w wording) count(id string, n int, holes ...any) content.Text {
	return w.Count("window."+id, n).Fill(filling(append(holes, "n", n)))
}

// keys are the keys of a command as they stand on the keyboard.
func (w wording) keys(id string) content.Text { return w.say("keys."+id, "ctrl", w.modifier()) }

// keyOf is one key that is pressed with Ctrl.
func (w wording) keyOf(key string) content.Text {
	return w.say("with.ctrl", "ctrl", w.modifier(), "key", key)
}

// modifier is the key that goes with most others.
func (w wording) modifier() content.Text {
	if fyne.KeyModifierShortcutDefault == fyne.KeyModifierSuper {
		return w.say("with.command")
	}
	return w.say("with.control")
}

// value is a value of the visit as people say it; "" is not known.
func (w wording) value(field, value string) content.Text {
	if value == "" {
		value = content.Unknown
	}
	return w.Text("value." + field + "." + value)
}

// brief is the same where there is little room.
func (w wording) brief(field, value string) content.Text {
	if value == "" {
		value = content.Unknown
	}
	return w.say("brief." + field + "." + value)
}

func filling(holes []any) map[string]content.Text {
	with := make(map[string]content.Text, len(holes)/2)
	for i := 0; i+1 < len(holes); i += 2 {
		name := holes[i].(string)
		switch v := holes[i+1].(type) {
		case content.Text:
			with[name] = v
		case string:
			with[name] = content.Text{{Words: v, Put: true}}
		case int:
			with[name] = content.Text{{Words: strconv.Itoa(v), Put: true}}
		}
	}
	return with
}
