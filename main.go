// Beforehand tells what will happen before, during and after a stem cell visit:
// in a window, or, where words follow its name, as a command.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"beforehand/cli"
	"beforehand/hush"
	"beforehand/records"
	"beforehand/ui"
)

// version stands in FyneApp.toml too.
const version = "0.1.0"

const appID = "app.beforehand.guide"

func main() {
	hush.End()
	terminal := cli.Terminal{In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Locale: locale()}
	if words := os.Args[1:]; len(words) > 0 {
		debug.SetGCPercent(400) // a command is short, and memory is there
		os.Exit(cli.Run(words, terminal, version, time.Now()))
	}
	// Told here, so that it does not depend on the folder that the program is run in.
	app.SetMetadata(fyne.AppMetadata{
		ID: appID, Name: "Beforehand", Version: version, Build: 1,
		Migrations: map[string]bool{"fyneDo": true},
	})
	cache := folderIn(os.UserCacheDir)
	claim, answered := records.TakeClaim(cache)
	if answered {
		return // the window that is open has come to the front
	}
	debug.SetGCPercent(-1) // until the window is there: what it takes to collect is time that people wait
	keepCompose(cache)
	own := ui.OwnIn(folderIn(os.UserConfigDir))
	own.Crash, _ = records.WatchCrashes(cache) // it runs as well without
	reading := ui.Read(own)
	a := newApp(reading.Desktop())
	window := ui.New(a, reading, own, time.Now)
	if err := show(window); err != nil {
		os.Exit(cli.NoWindow(terminal, err))
	}
	debug.SetGCPercent(100)
	go claim.Listen(func() { fyne.Do(window.RequestFocus) })
	a.Run()
	window.End()
}

// newApp makes the app, light or dark as the desktop was the last time, until it says
// what it is. Where it is asked over a bus, Fyne would begin dark, and stay so if nobody
// answers. FYNE_THEME counts while it makes the app; if it were there later, Fyne would
// not ask.
func newApp(desktop string) fyne.App {
	const variable = "FYNE_THEME"
	_, theirs := os.LookupEnv(variable)
	if theirs || runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		return app.NewWithID(appID)
	}
	_ = os.Setenv(variable, desktop) // fails for names that no variable has
	defer os.Unsetenv(variable)
	return app.NewWithID(appID)
}

// folderIn is the program's own folder in one of the person's; "" where there is
// none, and then nothing is kept.
func folderIn(of func() (string, error)) string {
	folder, err := of()
	if err != nil {
		return ""
	}
	return filepath.Join(folder, "beforehand")
}

// show opens the window. Fyne panics where there is no display.
func show(window *ui.Opening) (err error) {
	defer func() {
		if reason := recover(); reason != nil {
			err = fmt.Errorf("%v", reason)
		}
	}()
	window.Show()
	return nil
}
