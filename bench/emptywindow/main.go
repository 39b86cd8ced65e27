// Emptywindow is the least a Fyne program can show: what our window is measured against.
// It takes its width and height in pixels.
package main

import (
	"log"
	"os"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
)

func main() {
	window := app.NewWithID("app.beforehand.emptywindow").NewWindow("Empty")
	window.Resize(size())
	window.ShowAndRun()
}

func size() fyne.Size {
	if len(os.Args) != 3 {
		log.Fatal("usage: emptywindow WIDTH HEIGHT")
	}
	width, err := strconv.Atoi(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	height, err := strconv.Atoi(os.Args[2])
	if err != nil {
		log.Fatal(err)
	}
	return fyne.NewSize(float32(width), float32(height))
}
