export { RowsFooter } from './RowsFooter';
export { RowsPane } from './RowsPane';
export { useRows, type Rows } from './useRows';
