"""The small widgets of the window: each takes the Look, none knows another room."""
