/** The mark of Keylift for the lists of tools in platforms: a picture that pages of other sites may show. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" role="img" aria-label="Keylift">
<rect width="64" height="64" rx="14" fill="#0b6b57"/>
<g fill="none" stroke="#fff" stroke-width="5"><circle cx="21" cy="40" r="8.5"/><path d="M29.5 40H54M37 40v-8M45 40V25"/></g>
<path fill="none" stroke="#f0c061" stroke-width="5" d="M51.5 42.5V15"/>
</svg>
`;
