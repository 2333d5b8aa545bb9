/** Style sheets for fingers and for colours of the system; each says itself where it holds. */
import '../styles/forced.css'
import '../styles/touch.css'
