package content_test

import (
	"fmt"
	"time"

	"beforehand/content"
)

func ExampleWhen_From() {
	visit := content.Appointment{Arrive: time.Date(2026, 12, 3, 9, 0, 0, 0, time.UTC), Longest: 3 * time.Hour}
	clinic := func(setting string) (int, bool) {
		n, ok := map[string]int{"clear_drinks_hours": 2}[setting]
		return n, ok
	}
	for _, s := range []string{"-1d 18:00", "-{clear_drinks_hours}h", "end +24h", "-{nsaid_stop_days}d"} {
		w, err := content.ParseWhen(s)
		if err != nil {
			fmt.Println(err)
			continue
		}
		if at, ok := w.From(visit, clinic); ok {
			fmt.Println(at.Format("Monday, January 2, 3:04 pm"))
		} else {
			fmt.Println("the clinic has not said")
		}
	}
	// Output:
	// Wednesday, December 2, 6:00 pm
	// Thursday, December 3, 7:00 am
	// Friday, December 4, 12:00 pm
	// the clinic has not said
}

func ExampleText_Fill() {
	text, err := content.ParseText("**Stop** food at {big}. See [fasting](fasting).")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(text.Fill(map[string]content.Text{"big": content.Plain("1:00 am")}))
	// Output: Stop food at 1:00 am. See fasting.
}
