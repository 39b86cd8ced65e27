// Beforehand tells what will happen before, during and after a stem cell visit:
// in a window, or, where words follow its name, as a command.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"beforehand/cli"
	"beforehand/hush"
	"beforehand/ui"
)

// version stands in FyneApp.toml too.
const version = "0.1.0"

const appID = "app.beforehand.guide"

func main() {
	hush.End()
	// Collecting while it starts would cost more than it frees.
	debug.SetGCPercent(400)
	if words := os.Args[1:]; len(words) > 0 {
		os.Exit(cli.Run(words, cli.Terminal{In: os.Stdin, Out: os.Stdout, Err: os.Stderr}, version, time.Now()))
	}
	// Told here, so that it does not depend on the folder that the program is run in.
	app.SetMetadata(fyne.AppMetadata{
		ID: appID, Name: "Beforehand", Version: version, Build: 1,
		Migrations: map[string]bool{"fyneDo": true},
	})
	reading := ui.Read()
	a := app.NewWithID(appID)
	window, err := ui.Open(a, reading, own(), time.Now)
	if err != nil {
		fmt.Fprintln(os.Stderr, "beforehand:", err)
		os.Exit(cli.Failed)
	}
	if err := show(window); err != nil {
		fmt.Fprintln(os.Stderr, "beforehand:", err)
		fmt.Fprintln(os.Stderr, "A handout needs no window: beforehand handout --visit FILE --out FILE.pdf")
		os.Exit(cli.Failed)
	}
	debug.SetGCPercent(100)
	a.Run()
}

// own is where the window keeps what is its own: in a folder of the person's
// settings. Where there is none it keeps nothing.
func own() ui.Own {
	config, err := os.UserConfigDir()
	if err != nil {
		return ui.Own{}
	}
	folder := filepath.Join(config, "beforehand")
	return ui.Own{Settings: filepath.Join(folder, "settings.json"), Visit: filepath.Join(folder, "visit.json")}
}

// show opens the window. Fyne panics where there is no display.
func show(window fyne.Window) (err error) {
	defer func() {
		if reason := recover(); reason != nil {
			err = fmt.Errorf("open the window: %v", reason)
		}
	}()
	window.Show()
	return nil
}
