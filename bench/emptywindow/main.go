// Emptywindow is the least a Fyne program can show: what our window is measured against.
package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
)

func main() {
	window := app.NewWithID("app.beforehand.emptywindow").NewWindow("Empty window")
	window.Resize(fyne.NewSize(1100, 760))
	window.ShowAndRun()
}
