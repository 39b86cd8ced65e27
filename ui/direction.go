package ui

// rightToLeft says whether the window is read from right to left. It is set on the UI goroutine, before what is shown is made.
var rightToLeft bool
